using System.Globalization;
using System.Text;

namespace VoNhai.Commerce.QrImages;

/// <summary>A sheet as SVG: a light ground and one path of rectangles, each as wide and then as tall as it can be.</summary>
internal static class SvgWriter
{
    public static string Write(QrSheet sheet, int width, string label, QrColours colours)
    {
        var height = (int)Math.Round((double)width * sheet.Height / sheet.Width);
        var said = sheet.IsPractice ? $"{PracticeLettering.Words}. {label}" : label;
        var head = new StringBuilder(512);
        head.Append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        head.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {sheet.Width} {sheet.Height}\"");
        head.Append(" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"");
        AppendAttribute(head, said);
        head.Append(CultureInfo.InvariantCulture, $"\"><path fill=\"{Short(colours.Light)}\" d=\"M0 0h{sheet.Width}v{sheet.Height}H0z\"/><path ");
        if (colours.Dark != QrColour.Black)
        {
            head.Append(CultureInfo.InvariantCulture, $"fill=\"{colours.Dark}\" ");
        }

        head.Append("d=\"");
        return Join(head, new SvgPath(sheet), "\"/></svg>");
    }

    private static string Join(StringBuilder head, SvgPath path, string tail)
    {
        try
        {
            return string.Create(head.Length + path.Length + tail.Length, (head, path, tail), static (text, parts) =>
            {
                parts.head.CopyTo(0, text, parts.head.Length);
                parts.path.Written.CopyTo(text[parts.head.Length..]);
                parts.tail.CopyTo(text[(parts.head.Length + parts.path.Length)..]);
            });
        }
        finally
        {
            path.GiveBack();
        }
    }

    private static string Short(QrColour colour) => colour == QrColour.White ? "#fff" : colour.ToString();

    // Attribute text of XML 1.0: markup is escaped, what no XML text may hold (controls, lone surrogates) becomes a space.
    private static void AppendAttribute(StringBuilder svg, string text)
    {
        Span<char> units = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => svg.Append("&amp;"),
                '<' => svg.Append("&lt;"),
                '>' => svg.Append("&gt;"),
                '"' => svg.Append("&quot;"),
                '\'' => svg.Append("&#39;"),
                < 0x20 or 0xFFFD or 0xFFFE or 0xFFFF or (>= 0x7F and <= 0x9F) => svg.Append(' '),
                _ => svg.Append(units[..rune.EncodeToUtf16(units)]),
            };
        }
    }
}
