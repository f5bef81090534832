using System.Globalization;

namespace VoNhai.Commerce.QrImages;

/// <summary>
/// Text for a box of known size, without a browser to measure it: the largest of some sizes at which it fits, and the text cut only
/// when even the smallest is too large.
/// </summary>
internal sealed class FittedText
{
    private const string Ellipsis = "…";

    private readonly double _width;
    private readonly double[] _sizes;
    private readonly int[] _lines;

    /// <param name="width">Of the box.</param>
    /// <param name="sizes">Font sizes in the same unit, largest first.</param>
    /// <param name="lines">How many lines of each size the box holds.</param>
    public FittedText(double width, double[] sizes, int[] lines)
    {
        _width = width;
        _sizes = sizes;
        _lines = lines;
    }

    /// <returns>Which of the sizes, and the text as it fits.</returns>
    public (int Size, string Text) Fit(string text)
    {
        var clean = string.Join(' ', Sound(text).Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        for (var size = 0; size < _sizes.Length; size++)
        {
            if (LinesOf(clean, _width / _sizes[size]) <= _lines[size])
            {
                return (size, clean);
            }
        }

        return (_sizes.Length - 1, Cut(clean, _width / _sizes[^1], _lines[^1]));
    }

    /// <summary>How many lines a text takes at the smallest size.</summary>
    public int LinesOf(string text) => LinesOf(text, _width / _sizes[^1]);

    // Normalize throws on half a character and on U+FFFE, which is none.
    private static string Sound(string text) => string.Concat(text.EnumerateRunes()).Replace('\uFFFE', '\uFFFD');

    private static string Cut(string text, double width, int lines)
    {
        var elements = new StringInfo(text);
        var (fits, tooLong) = (0, elements.LengthInTextElements);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            (fits, tooLong) = LinesOf(elements.SubstringByTextElements(0, middle) + Ellipsis, width) <= lines ? (middle, tooLong) : (fits, middle);
        }

        return fits == 0 ? Ellipsis : elements.SubstringByTextElements(0, fits).TrimEnd() + Ellipsis;
    }

    // As a browser breaks: at spaces, and inside a word that is wider than the box.
    private static int LinesOf(string text, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in text.Split(' '))
        {
            var wide = WidthOf(word);
            var gap = used > 0 ? WidthOf(" ") : 0;
            if (used + gap + wide <= width)
            {
                used += gap + wide;
                continue;
            }

            lines += used > 0 ? 1 : 0;
            var broken = (int)Math.Ceiling(wide / width) - 1;
            lines += broken;
            used = broken > 0 ? width : wide;
        }

        return lines;
    }

    // In em, for the widest of the usual bold fonts (DejaVu Sans, Verdana): others leave some room.
    private static double WidthOf(string word)
    {
        var width = 0.0;
        foreach (var rune in word.EnumerateRunes())
        {
            width += rune.Value switch
            {
                ' ' or '.' or ',' or 'i' or 'l' or 'I' or 'j' => 0.4,
                'M' or 'W' or 'm' or 'w' => 1.1,
                >= '0' and <= '9' => 0.7,
                >= 0x0300 and <= 0x036F => 0,
                > 0x2000 => 1.1,
                _ => System.Text.Rune.IsUpper(rune) ? 0.84 : 0.71,
            };
        }

        return width;
    }
}
