using System.Net;
using NetVips;
using VoNhai.Commerce.Storefront.Photos;

namespace VoNhai.Commerce.Storefront.Drawing;

/// <summary>Words on a picture, by libvips with Pango: every stacked mark in its place, if the machine has a font that knows it.</summary>
internal static class Lettering
{
    private const string Probe = "Ệ";

    private static readonly Lazy<bool> Probed = new(CanWrite);

    /// <summary>Whether words can be drawn here: there is libvips, and a font with Vietnamese letters (Debian: fonts-dejavu-core or fonts-noto-core).</summary>
    public static bool IsReady => Probed.Value;

    /// <summary>Writes a text into a box, as large as it fits but no larger than <paramref name="size"/>, in one colour; the caller disposes of the picture.</summary>
    /// <param name="picture">What is written on: sRGB without transparency.</param>
    /// <param name="text">The words; nothing in them is markup.</param>
    /// <param name="size">Height of the letters, in pixels.</param>
    /// <param name="box">Left, top, width, height.</param>
    /// <param name="colour">Red, green, blue.</param>
    /// <param name="bold">In bold letters.</param>
    /// <param name="centred">In the middle of the box's width.</param>
    public static Image Write(Image picture, string text, int size, (int Left, int Top, int Width, int Height) box, double[] colour, bool bold = false, bool centred = false)
    {
        if (text.Length == 0)
        {
            return picture.Copy();
        }

        using var letters = Letters(text, size, box, bold, centred);
        using var ink = letters.NewFromImage(colour);
        using var coloured = ink.Copy(interpretation: Enums.Interpretation.Srgb);
        using var written = coloured.Bandjoin(letters);
        return picture.Composite2(written, Enums.BlendMode.Over, x: box.Left + (centred ? (box.Width - letters.Width) / 2 : 0), y: box.Top).Flatten();
    }

    /// <summary>The letters' cover, 0…255. Too large for the box, they are set smaller until they fit.</summary>
    private static Image Letters(string text, int size, (int Left, int Top, int Width, int Height) box, bool bold, bool centred)
    {
        for (var smaller = size; ; smaller = smaller * 9 / 10)
        {
            // Pango's markup is XML.
            var letters = Image.Text(
                WebUtility.HtmlEncode(text), font: $"sans {(bold ? "bold " : "")}{smaller}px", width: box.Width, dpi: 72, align: centred ? Enums.Align.Centre : Enums.Align.Low, wrap: Enums.TextWrap.WordChar);
            if ((letters.Height <= box.Height && letters.Width <= box.Width) || smaller < 12)
            {
                return letters;
            }

            letters.Dispose();
        }
    }

    private static bool CanWrite()
    {
        if (!LibVips.IsReady)
        {
            return false;
        }

        try
        {
            using var letter = Image.Text(Probe, font: "sans 40px", dpi: 72);
            using var plain = Image.Text("E", font: "sans 40px", dpi: 72);

            // With its mark above and below the letter is taller than without; a box for an unknown one is not.
            return letter.Height > plain.Height * 5 / 4;
        }
        catch (VipsException)
        {
            // No font at all: pictures then come without words, and the page beside them says the same in text.
            return false;
        }
    }
}
