using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace VoNhai.Commerce.QrImages;

/// <summary>A document to be printed by any browser: its parts, for a site that has a page of its own, or all in one file.</summary>
/// <remarks>
/// Paper sizes, page breaks and millimetres are in the style sheet; there is no script, no font, no picture from elsewhere and no
/// inline style, so it stands under any content security policy that allows <see cref="Css"/>. Print at 100%, without the browser's
/// headers and footers.
/// </remarks>
public sealed class PrintPage
{
    // Vietnamese stays as it is written; markup and quotes are escaped.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal PrintPage(string title, PaperSize paper, string body)
    {
        Title = title;
        Paper = paper;
        Body = body;
    }

    /// <summary>Plain text, not encoded.</summary>
    public string Title { get; }

    /// <summary>What to put into the printer.</summary>
    public PaperSize Paper { get; }

    /// <summary>The style sheet, the same for every page on this paper: see <see cref="CssFor"/>.</summary>
    public string Css => CssFor(Paper);

    /// <summary>HTML for the body: one <c>section.paper</c> for each sheet of paper, with all text encoded.</summary>
    public string Body { get; }

    /// <summary>The style sheet of a paper, for a site that serves it as a file. It touches only what stands in <c>.paper</c>, and the page box.</summary>
    public static string CssFor(PaperSize paper) => PrintStyle.For(paper);

    /// <summary>The whole document.</summary>
    public string ToHtml() =>
        $"""
        <!doctype html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encode(Title)}</title>
        <style>{Css}</style>
        </head>
        <body>
        {Body}
        </body>
        </html>

        """;

    internal static string Encode(string text) => Encoder.Encode(text);
}
