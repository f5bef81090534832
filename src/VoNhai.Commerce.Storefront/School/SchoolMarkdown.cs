using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using VoNhai.Commerce.Storefront.Drawing;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// The course's Markdown as HTML. What a trainer wrote as markup is shown as text; links to other files lead to their pages, an address in
/// code leads to that page of the stall (on paper it stays as it is, and the name of an icon becomes its drawing), and <c>[nguồn: key]</c> leads to the source below.
/// </summary>
internal static partial class SchoolMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <param name="markdown">A part of a file, without its head.</param>
    /// <param name="file">The file, for what its links mean.</param>
    /// <param name="sources">The file's sources, in order; their numbers stand where the text names them.</param>
    /// <param name="headingsFrom">What a heading of one sign becomes: 2 for <c>h2</c>, because the page has its own <c>h1</c>.</param>
    public static string ToHtml(string markdown, string file, IReadOnlyList<Source>? sources = null, int headingsFrom = 2)
    {
        // A guide stands in no folder: it tells how sources are written, and has none.
        var numbered = file.Contains('/', StringComparison.Ordinal) ? SourceMark().Replace(markdown, mark => Numbered(mark, sources ?? [])) : markdown;
        var document = Markdown.Parse(numbered, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(heading.Level + headingsFrom - 1, 6);
        }

        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            Lead(link, file);
        }

        foreach (var code in document.Descendants<CodeInline>().ToList())
        {
            Explain(code, isOnPaper: file.StartsWith("mang-ve/", StringComparison.Ordinal));
        }

        foreach (var column in document.Descendants<Table>().SelectMany(table => table.ColumnDefinitions))
        {
            // It would become a style of the cell, which our pages do not allow.
            column.Alignment = null;
        }

        foreach (var cell in document.Descendants<TableRow>().Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()))
        {
            cell.GetAttributes().AddPropertyIfNotExist("scope", "col");
        }

        // Wide tables are moved sideways within themselves, also by the keyboard; the page never is.
        return document.ToHtml(Pipeline).Replace("<table>", "<div class=\"hoc-table\" tabindex=\"0\" role=\"group\"><table>", StringComparison.Ordinal).Replace("</table>", "</table></div>", StringComparison.Ordinal);
    }

    /// <summary>A single sentence, such as an answer of a quiz, without a paragraph around it.</summary>
    public static string ToInlineHtml(string markdown, string file, IReadOnlyList<Source>? sources = null)
    {
        var html = ToHtml(markdown, file, sources).TrimEnd();
        return html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal) && html.LastIndexOf("<p>", StringComparison.Ordinal) == 0 ? html[3..^4] : html;
    }

    /// <summary>The same without any markup, for what is read aloud or counted.</summary>
    public static string ToText(string markdown) => Markdown.ToPlainText(SourceMark().Replace(markdown, ""), Pipeline).Trim();

    private static string Numbered(Match mark, IReadOnlyList<Source> sources)
    {
        var number = sources.Select((source, i) => (source.Key, i)).Where(pair => pair.Key == mark.Groups["key"].Value).Select(pair => pair.i + 1).FirstOrDefault();
        return number == 0 ? "" : FormattableString.Invariant($"[\u00a0({number})](#nguon-{number})");
    }

    private static void Lead(LinkInline link, string file)
    {
        if (link.IsImage || link.Url is not { Length: > 0 } url || url.StartsWith('#'))
        {
            return;
        }

        var at = Path.GetDirectoryName(file)?.Replace('\\', '/') ?? "";
        var path = url.Split('#')[0];
        var steps = new Stack<string>(at.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(step => step != "."))
        {
            if (step != "..")
            {
                steps.Push(step);
            }
            else if (steps.Count > 0)
            {
                steps.Pop();
            }
        }

        if (!url.Contains(':', StringComparison.Ordinal) && SchoolAddresses.OfFile(string.Join('/', steps.Reverse())) is { } address)
        {
            link.Url = address;
        }
        else
        {
            // It leads nowhere here: its words stay.
            foreach (var words in link.ToList())
            {
                words.Remove();
                link.InsertBefore(words);
            }

            link.Remove();
        }
    }

    private static void Explain(CodeInline code, bool isOnPaper)
    {
        if (!isOnPaper && (PageAddresses.All.Contains(code.Content) || code.Content == "/"))
        {
            var link = new LinkInline(code.Content, "") { IsClosed = true };
            link.GetAttributes().AddClass("hoc-page");
            link.AppendChild(new LiteralInline(code.Content));
            code.ReplaceBy(link);
        }
        else if (isOnPaper && Icons.Has(code.Content))
        {
            code.ReplaceBy(new HtmlInline($"<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"{Icons.Outline(code.Content)}\"/></svg>"));
        }
    }

    [GeneratedRegex(@"\s*\[nguồn: (?<key>[^\]]*)\]")]
    private static partial Regex SourceMark();
}
