namespace VoNhai.Commerce.QrImages;

/// <summary>How many price tags stand on a sheet of A4; the sizes of sheets of labels that are sold.</summary>
public enum TagsPerSheet
{
    /// <summary>Two by four, 99.1 × 67.7 mm each.</summary>
    Eight = 8,

    /// <summary>Three by seven, 63.5 × 38.1 mm each.</summary>
    TwentyOne = 21,
}
