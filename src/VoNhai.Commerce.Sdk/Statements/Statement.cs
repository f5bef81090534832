namespace VoNhai.Commerce.Statements;

/// <summary>A statement that was read: every line with its fate, and what is missing.</summary>
public sealed class Statement
{
    internal Statement(StatementFormat format, StatementMapping mapping, StatementPreview preview, IReadOnlyList<StatementLine> lines)
    {
        Format = format;
        Mapping = mapping;
        Preview = preview;
        Lines = lines;
        InOrder = BalanceCheck.InOrder(lines);
        Gaps = BalanceCheck.Gaps(InOrder);
        From = InOrder.Count == 0 ? null : InOrder.Min(line => line.At);
        To = InOrder.Count == 0 ? null : InOrder.Max(line => line.At);
    }

    /// <summary>What the file was.</summary>
    public StatementFormat Format { get; }

    /// <summary>By which columns it was read.</summary>
    public StatementMapping Mapping { get; }

    /// <summary>Its first rows, for correcting the mapping.</summary>
    public StatementPreview Preview { get; }

    /// <summary>Every line but empty ones, in the order of the file.</summary>
    public IReadOnlyList<StatementLine> Lines { get; }

    /// <summary>The transfers in the order in which the money moved: some banks list the newest first.</summary>
    public IReadOnlyList<StatementLine> InOrder { get; }

    /// <summary>Where the running balance says that lines are missing; empty also when the bank gives no balance.</summary>
    public IReadOnlyList<StatementGap> Gaps { get; }

    /// <summary>The first moment on it; <c>null</c> without transfers.</summary>
    public DateTimeOffset? From { get; }

    /// <summary>The last moment on it.</summary>
    public DateTimeOffset? To { get; }

    /// <summary>How many lines ended so.</summary>
    public int Count(LineFate fate) => Lines.Count(line => line.Fate == fate);
}
