using System.Globalization;

namespace VoNhai.Commerce.Catalog;

/// <summary>The list of <c>screening.txt</c>, read once. Its form is told at its head; a line that has none is a mistake of ours and throws.</summary>
internal sealed record ScreeningList(DateOnly AsOf, IReadOnlyList<(ScreeningConcern Concern, ScreeningPattern Pattern)> Concerns, IReadOnlyList<ScreeningPattern> Honest)
{
    public static ScreeningList Read()
    {
        using var stream = typeof(ScreeningList).Assembly.GetManifestResourceStream("VoNhai.Commerce.Catalog.screening.txt")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd().Split('\n'));
    }

    private static ScreeningList Read(IEnumerable<string> lines)
    {
        var asOf = default(DateOnly);
        var classes = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var concerns = new List<(ScreeningConcern, ScreeningPattern)>();
        var honest = new List<ScreeningPattern>();
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.StartsWith("asOf ", StringComparison.Ordinal))
            {
                asOf = DateOnly.ParseExact(line[5..], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("class ", StringComparison.Ordinal))
            {
                var parts = line[6..].Split('=', StringSplitOptions.TrimEntries);
                classes.Add(parts[0], parts[1].Split('|', StringSplitOptions.TrimEntries));
            }
            else
            {
                var end = line.IndexOfAny([':', '!']);
                var patterns = Expand(line[(end + 1)..].Trim(), classes).Select(phrase => ScreeningPattern.Of(phrase, asksForMarks: line[end] == '!'));
                if (line[..end] == "honest")
                {
                    honest.AddRange(patterns);
                }
                else
                {
                    var concern = Enum.Parse<ScreeningConcern>(line[..end], ignoreCase: true);
                    concerns.AddRange(patterns.Select(pattern => (concern, pattern)));
                }
            }
        }

        return new ScreeningList(asOf, concerns, honest);
    }

    private static IEnumerable<string> Expand(string phrase, Dictionary<string, string[]> classes)
    {
        var (start, end) = (phrase.IndexOf('{', StringComparison.Ordinal), phrase.IndexOf('}', StringComparison.Ordinal));
        return start < 0 ? [phrase] : classes[phrase[(start + 1)..end]].Select(words => phrase[..start] + words + phrase[(end + 1)..]);
    }
}
