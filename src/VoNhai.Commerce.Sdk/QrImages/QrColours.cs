namespace VoNhai.Commerce.QrImages;

/// <summary>The two colours of a picture: dark modules on a light ground. Never the other way round: many bank apps do not read an inverted code.</summary>
/// <remarks>
/// Two things are asked for, see docs/decisions/qr-colours.md: a contrast of 4.5 to 1, with which people read the words on a practice
/// picture; and a ground brighter than the modules by 0.55 of luminance, which is what a scanner sees. Black on white has 21 to 1 and 1.
/// </remarks>
public sealed record QrColours
{
    /// <summary>The least contrast ratio of WCAG 2.</summary>
    public const double LeastContrast = 4.5;

    /// <summary>The least difference of luminance.</summary>
    public const double LeastDifference = 0.55;

    /// <summary>Two colours.</summary>
    /// <param name="dark">Of the modules.</param>
    /// <param name="light">Of the ground and the quiet zone.</param>
    /// <exception cref="ArgumentException">They are too much alike, or the wrong way round.</exception>
    public QrColours(QrColour dark, QrColour light)
    {
        var (darkness, lightness) = (dark.Luminance, light.Luminance);
        if (lightness - darkness < LeastDifference || (lightness + 0.05) / (darkness + 0.05) < LeastContrast)
        {
            throw new ArgumentException($"{dark} on {light}: a code needs dark modules on a light ground, with more contrast.");
        }

        Dark = dark;
        Light = light;
    }

    /// <summary>Black on white.</summary>
    public static QrColours BlackOnWhite { get; } = new(QrColour.Black, QrColour.White);

    /// <summary>Of the modules.</summary>
    public QrColour Dark { get; }

    /// <summary>Of the ground and the quiet zone.</summary>
    public QrColour Light { get; }
}
