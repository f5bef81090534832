namespace VoNhai.Commerce.QrImages;

/// <summary>How much of a code may be lost and still be read.</summary>
public enum QrLevel
{
    /// <summary>About 7%: the fewest modules, for a screen with little room.</summary>
    Low,

    /// <summary>About 15%: for screens.</summary>
    Medium,

    /// <summary>About 25%: for print, which gets wet and creased.</summary>
    Quartile,

    /// <summary>About 30%.</summary>
    High,
}
