using System.Text;
using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// A handout as the insides of its sheets of paper: mostly one. Icon cards become cards to cut out.
/// </summary>
internal static partial class HandoutSheets
{
    private const int CardsOfSheet = 12;

    /// <summary>A form with more does not fit on one sheet.</summary>
    private const int ManyCells = 100;

    public static IReadOnlyList<string> Of(Handout handout) => CardRow().IsMatch(handout.Markdown) ? Cards(handout) : [.. Parts(handout).Select(part => SchoolMarkdown.ToHtml(part, handout.File))];

    /// <summary>The book on paper is two sheets: what was sold, and the money of the day with the count at night.</summary>
    private static IEnumerable<string> Parts(Handout handout) =>
        handout.Markdown.Count(letter => letter == '|') > ManyCells && handout.IsForm && handout.Markdown.Contains("\n## ", StringComparison.Ordinal) ? SecondHeading().Split(handout.Markdown).Chunk(2).Select(pair => string.Concat(pair)) : [handout.Markdown];

    private static List<string> Cards(Handout handout)
    {
        var sheets = new List<string>();
        foreach (var twelve in CardRow().Matches(handout.Markdown).Chunk(CardsOfSheet))
        {
            var html = new StringBuilder("<ul class=\"to-cards\">");
            foreach (Match card in twelve)
            {
                html.Append("<li>").Append(SchoolMarkdown.ToHtml(card.Groups["icon"].Value, handout.File))
                    .Append(SchoolMarkdown.ToHtml($"**{card.Groups["word"].Value}**", handout.File))
                    .Append(SchoolMarkdown.ToHtml(card.Groups["say"].Value, handout.File)).Append("</li>");
            }

            sheets.Add(html.Append("</ul>").ToString());
        }

        // What to do with them, beside the last cards.
        sheets[^1] += $"<div class=\"to-how\">{SchoolMarkdown.ToHtml(Table().Replace(handout.Markdown, ""), handout.File)}</div>";
        return sheets;
    }

    [GeneratedRegex(@"^\| (?<icon>`[a-z-]+`) \| (?<word>[^|]+) \| (?<say>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex CardRow();

    [GeneratedRegex(@"^\|.*\n?", RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"(?=^## )", RegexOptions.Multiline)]
    private static partial Regex SecondHeading();
}
