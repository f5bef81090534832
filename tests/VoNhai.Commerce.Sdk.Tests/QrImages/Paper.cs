using System.Globalization;
using System.Text.RegularExpressions;
using VoNhai.Commerce.QrImages;

namespace VoNhai.Commerce.Sdk.Tests.QrImages;

/// <summary>A document that went through a printer and lies under a reader: PDF by Chromium, pictures of 150 dpi by poppler, codes by zbar.</summary>
/// <param name="SizesInPoints">Width and height of each page.</param>
/// <param name="Codes">The codes on each page, in no order.</param>
internal sealed partial record Paper(IReadOnlyList<(double Width, double Height)> SizesInPoints, IReadOnlyList<IReadOnlyList<string>> Codes)
{
    // Writes into the page what sticks out of its box or of its paper.
    private const string Measure =
        """
        <script>
        const found = [];
        for (const paper of document.querySelectorAll('.paper')) {
          const edge = paper.getBoundingClientRect();
          for (const one of [paper, ...paper.querySelectorAll('*:not(svg):not(svg *)')]) {
            const box = one.getBoundingClientRect();
            if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'
              || one.scrollHeight > one.clientHeight + 4 && getComputedStyle(one).overflow === 'hidden'
              || box.right > edge.right + 1 || box.bottom > edge.bottom + 1 || box.left < edge.left - 1)
              found.push((one.className || one.tagName) + ': ' + one.textContent.trim().slice(0, 60).replace(/\s+/g, ' '));
          }
        }
        document.body.innerHTML = '<pre id="overflow">' + found.join('\n').replace(/</g, '') + '</pre>';
        </script>
        """;

    public static Paper Of(PrintPage page) => Of(page.ToHtml());

    public static Paper Of(string html)
    {
        ExternalTool.Demand("pdftoppm");
        ExternalTool.Demand("zbarimg");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            File.WriteAllBytes(pdf, Chromium.Print(html));
            var info = ExternalTool.Run("pdfinfo", "-l", "9999", pdf);
            ExternalTool.Run("pdftoppm", "-r", "150", "-png", pdf, Path.Combine(folder.FullName, "page"));
            var pictures = folder.GetFiles("*.png").Select(file => file.FullName).Order(StringComparer.Ordinal);
            return new(
                [.. PageSize().Matches(info).Select(match => (Number(match, 1), Number(match, 2)))],
                [.. pictures.Select(CodesIn)]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// The codes of a sheet that was cut up, one picture a piece. zbar pairs the corners of neighbouring codes when many lie side by side
    /// and then loses some of them at any resolution; whoever pays holds the telephone over one.
    /// </summary>
    /// <param name="page">All its sheets are cut alike.</param>
    /// <param name="pieces">In mm from the top left of a sheet.</param>
    public static IReadOnlySet<string> CutUp(PrintPage page, IEnumerable<(double Left, double Top, double Width, double Height)> pieces)
    {
        ExternalTool.Demand("pdftoppm");
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var pdf = Path.Combine(folder.FullName, "page.pdf");
            File.WriteAllBytes(pdf, Chromium.Print(page.ToHtml()));
            foreach (var (left, top, width, height) in pieces)
            {
                ExternalTool.Run(
                    "pdftoppm", "-r", "150", "-png", "-x", Dots(left), "-y", Dots(top), "-W", Dots(width), "-H", Dots(height),
                    pdf, Path.Combine(folder.FullName, $"piece-{Dots(left)}-{Dots(top)}"));
            }

            return ZbarBatch.Decode([.. folder.GetFiles("*.png").Select(file => File.ReadAllBytes(file.FullName))]).OfType<string>().ToHashSet(StringComparer.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Dots(double millimetres) => ((int)Math.Round(millimetres / 25.4 * 150)).ToString(CultureInfo.InvariantCulture);

    /// <summary>What does not fit, one line each; empty when all does.</summary>
    public static string OverflowOf(PrintPage page) => OverflowOf(page.ToHtml());

    public static string OverflowOf(string html) =>
        Overflow().Match(Chromium.Run(html.Replace("</body>", Measure + "</body>", StringComparison.Ordinal))).Groups[1].Value;

    private static IReadOnlyList<string> CodesIn(string picture) =>
        ExternalTool.Run("zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", picture).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("Page +[0-9]+ size: +([0-9.]+) x ([0-9.]+) pts")]
    private static partial Regex PageSize();

    [GeneratedRegex("<pre id=\"overflow\">([^<]*)</pre>")]
    private static partial Regex Overflow();
}
