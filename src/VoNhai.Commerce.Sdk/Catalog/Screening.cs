namespace VoNhai.Commerce.Catalog;

/// <summary>
/// Looks through what a household writes for goods and claims that a person must judge before they are sold. It forbids nothing and
/// knows no law: a match makes a draft wait, with the reason.
/// </summary>
/// <remarks>
/// Whole words are compared, never parts of words. A word that was typed with marks is compared with its marks ("chua" is sour, "chữa"
/// heals); one without is compared without, where its folded form means nothing else. Letters set apart, invisible characters, look-alike
/// letters and old tone places are seen through. The list is <c>screening.txt</c>.
/// </remarks>
public static class Screening
{
    private static readonly ScreeningList List = ScreeningList.Read();

    /// <summary>The day on which a person last went through the list.</summary>
    public static DateOnly AsOf => List.AsOf;

    /// <summary>What in a text a person should look at, each concern once and in the order of the text; empty for most texts.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<ScreeningHit> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = ScreenedWord.ReadAll(text);
        var honest = new bool[words.Count];
        foreach (var pattern in List.Honest)
        {
            for (var at = 0; at < words.Count; at++)
            {
                honest.AsSpan(at, pattern.LengthAt(words, at)).Fill(true);
            }
        }

        var hits = new List<(int At, ScreeningHit Hit)>();
        foreach (var (concern, pattern) in List.Concerns)
        {
            for (var at = 0; at < words.Count; at++)
            {
                var length = pattern.LengthAt(words, at);
                if (length > 0 && !honest.AsSpan(at, length).Contains(true))
                {
                    hits.Add((at, new ScreeningHit(concern, string.Join(' ', words.Skip(at).Take(length).Select(word => word.Typed)))));
                }
            }
        }

        // Of several matches of one concern the longest says most.
        return [.. hits.GroupBy(found => found.Hit.Concern).Select(group => group.MaxBy(found => found.Hit.Words.Length)).OrderBy(found => found.At).Select(found => found.Hit)];
    }
}
