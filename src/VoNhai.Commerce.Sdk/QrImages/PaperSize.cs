namespace VoNhai.Commerce.QrImages;

/// <summary>The paper that a page is made for, upright.</summary>
public enum PaperSize
{
    /// <summary>210 × 297 mm.</summary>
    A4,

    /// <summary>148 × 210 mm.</summary>
    A5,

    /// <summary>105 × 148 mm.</summary>
    A6,
}
