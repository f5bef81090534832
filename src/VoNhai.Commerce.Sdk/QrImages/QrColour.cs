using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace VoNhai.Commerce.QrImages;

/// <summary>An opaque colour in sRGB. <c>default</c> is black.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct QrColour(byte Red, byte Green, byte Blue)
{
    /// <summary>#000000.</summary>
    public static QrColour Black => default;

    /// <summary>#ffffff.</summary>
    public static QrColour White => new(255, 255, 255);

    /// <summary>Relative luminance as WCAG 2 defines it: 0 (black) to 1 (white).</summary>
    public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>Reads "#23523a". Never throws.</summary>
    /// <param name="text">A number sign and six hexadecimal digits.</param>
    /// <param name="colour">The colour, or black.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out QrColour colour)
    {
        colour = Black;
        if (text is not { Length: 7 } || text[0] != '#' || !int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
        {
            return false;
        }

        colour = new((byte)(rgb >> 16), (byte)((rgb >> 8) & 0xFF), (byte)(rgb & 0xFF));
        return true;
    }

    /// <summary>"#23523a".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static double Linear(byte channel)
    {
        var part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }
}
