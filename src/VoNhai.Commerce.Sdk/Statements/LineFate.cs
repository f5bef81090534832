namespace VoNhai.Commerce.Statements;

/// <summary>Where a line of a statement ended. Every line ends in one of these; none vanishes.</summary>
public enum LineFate
{
    /// <summary>Money in, understood.</summary>
    Read,

    /// <summary>Money in that is known already: by a feed, or by this or another file. Only an import can tell.</summary>
    Duplicate,

    /// <summary>Money out.</summary>
    Outgoing,

    /// <summary>It looks like a transfer but cannot be understood; the reason says why. Never counted as nothing.</summary>
    Unreadable,

    /// <summary>No transfer: a total, a heading, a note, an empty line. The reason says which.</summary>
    Skipped,
}
