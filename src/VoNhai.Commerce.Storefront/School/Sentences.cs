using System.Text.RegularExpressions;

namespace VoNhai.Commerce.Storefront.School;

/// <summary>
/// Takes lines of Markdown apart into sentences. A sentence ends at its stop, at the end of a line, or of a cell of a table; a colon and a
/// comma end none. What is written as code, such as an address, counts as one word.
/// </summary>
internal static partial class Sentences
{
    public static IEnumerable<Sentence> Of(IEnumerable<SchoolLine> lines) => lines.SelectMany(Of);

    /// <summary>A paragraph in its sentences as they are written, each with the source behind it.</summary>
    public static IEnumerable<string> In(string paragraph) => Stop().Split(paragraph);

    private static IEnumerable<Sentence> Of(SchoolLine line)
    {
        if (TableRule().IsMatch(line.Text))
        {
            yield break;
        }

        var plain = Code().Replace(Link().Replace(line.Text, "${text}"), match => match.Value.Replace(' ', '·')).Replace("**", "", StringComparison.Ordinal);
        foreach (var cell in line.Text.StartsWith('|') ? plain.Split('|') : [plain])
        {
            foreach (var piece in Stop().Split(Lead().Replace(cell.Trim(), "")))
            {
                var source = SourceMark().Match(piece);
                var text = SourceMark().Replace(piece, "").Trim();
                if (text.Length > 0 || source.Success)
                {
                    yield return new(line.Number, text, source.Success ? source.Groups["key"].Value : null);
                }
            }
        }
    }

    /// <summary>The signs at the beginning of a heading, an item, an answer, a quotation.</summary>
    [GeneratedRegex(@"^\s*(?:#+ |[-*] \[[ x]\] |[-*] |\d+\. |> )?(?:\d+\. )?")]
    private static partial Regex Lead();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\|[\s|:-]+\|$")]
    private static partial Regex TableRule();

    [GeneratedRegex(@"(?<=[.!?…][”""’)]*|\[nguồn: [^\]]*\])\s+(?!\[nguồn:)")]
    private static partial Regex Stop();

    [GeneratedRegex(@"\s*\[nguồn: (?<key>[^\]]*)\]")]
    private static partial Regex SourceMark();
}
