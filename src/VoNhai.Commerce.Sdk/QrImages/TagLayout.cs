namespace VoNhai.Commerce.QrImages;

/// <summary>The room on a price tag, in mm; the style sheet has the same figures.</summary>
/// <param name="CodeWidth">Of the code's box.</param>
/// <param name="CodeHeight">Of the code's box.</param>
/// <param name="Name">Sizes of the product's name.</param>
/// <param name="Price">Sizes of the price, one line.</param>
/// <param name="Small">Unit and holder.</param>
internal sealed record TagLayout(double CodeWidth, double CodeHeight, FittedText Name, FittedText Price, FittedText Small)
{
    private static readonly TagLayout Large = new(
        52, 61,
        new(38.5, [6.4, 5.2, 4.3, 3.5], [3, 4, 5, 6]),
        new(38.5, [7, 5.4, 4], [1, 1, 1]),
        new(38.5, [3.2], [2]));

    // The height makes a module of a usual practice code (33 modules, quiet zone, words) exactly four dots of a page scanned at 150 dpi.
    private static readonly TagLayout Little = new(
        36, 37.253,
        new(24, [3.8, 3.2, 2.7, 2.3], [2, 2, 3, 4]),
        new(24, [4.6, 3.5, 2.7], [1, 1, 1]),
        new(24, [2.1], [2]));

    public static TagLayout Of(TagsPerSheet perSheet) => perSheet switch
    {
        TagsPerSheet.Eight => Large,
        TagsPerSheet.TwentyOne => Little,
        _ => throw new ArgumentOutOfRangeException(nameof(perSheet), perSheet, "A sheet has 8 or 21 tags."),
    };
}
