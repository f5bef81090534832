using System.Globalization;
using System.Text;

namespace VoNhai.Commerce.QrImages;

/// <summary>A sheet as SVG: a white ground and one path of rectangles, each as wide and then as tall as it can be.</summary>
internal static class SvgWriter
{
    public static string Write(QrSheet sheet, int width, string label)
    {
        var height = (int)Math.Round((double)width * sheet.Height / sheet.Width);
        var said = sheet.IsPractice ? $"{PracticeLettering.Words}. {label}" : label;
        var svg = new StringBuilder(8192);
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        svg.Append(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {sheet.Width} {sheet.Height}\"");
        svg.Append(" shape-rendering=\"crispEdges\" role=\"img\" aria-label=\"");
        AppendAttribute(svg, said);
        svg.Append(CultureInfo.InvariantCulture, $"\"><path fill=\"#fff\" d=\"M0 0h{sheet.Width}v{sheet.Height}H0z\"/><path d=\"");
        AppendPath(svg, sheet);
        return svg.Append("\"/></svg>").ToString();
    }

    // A run of dark dots that stands exactly below one of the row above makes that one taller; any other begins a new one.
    private static void AppendPath(StringBuilder svg, QrSheet sheet)
    {
        var open = new List<Run>();
        var next = new List<Run>();
        var pen = new Run(0, 0, 0);
        for (var row = 0; row <= sheet.Height; row++)
        {
            next.Clear();
            if (row < sheet.Height)
            {
                CollectRuns(sheet.Row(row), row, open, next);
            }

            foreach (var closed in open.Where(run => !next.Contains(run)))
            {
                AppendRectangle(svg, pen, closed, row);
                pen = closed;
            }

            (open, next) = (next, open);
        }
    }

    private static void CollectRuns(ReadOnlySpan<bool> dots, int row, List<Run> above, List<Run> runs)
    {
        for (var column = 0; column < dots.Length; column++)
        {
            if (!dots[column])
            {
                continue;
            }

            var length = dots[column..].IndexOf(false);
            length = length < 0 ? dots.Length - column : length;
            var top = TopOf(above, column, length) ?? row;
            runs.Add(new(column, length, top));
            column += length;
        }
    }

    private static int? TopOf(List<Run> above, int left, int length)
    {
        foreach (var run in above)
        {
            if (run.Left == left && run.Length == length)
            {
                return run.Top;
            }
        }

        return null;
    }

    // "z" puts the pen back to where the rectangle began; the next one is reached from there.
    private static void AppendRectangle(StringBuilder svg, Run pen, Run run, int bottom) => svg.Append(
        CultureInfo.InvariantCulture,
        $"m{run.Left - pen.Left} {run.Top - pen.Top}h{run.Length}v{bottom - run.Top}h-{run.Length}z");

    // Attribute text of XML 1.0: markup is escaped, what no XML text may hold (controls, lone surrogates) becomes a space.
    private static void AppendAttribute(StringBuilder svg, string text)
    {
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
                _ => svg.Append(rune.ToString()),
            };
        }
    }

    private readonly record struct Run(int Left, int Length, int Top);
}
