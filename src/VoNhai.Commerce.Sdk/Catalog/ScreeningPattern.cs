namespace VoNhai.Commerce.Catalog;

/// <summary>Words that are looked for side by side; a gap stands for up to three words of any kind.</summary>
internal sealed class ScreeningPattern
{
    private const string Gap = "…";
    private const int MostGap = 3;

    private readonly ScreenedWord?[] words;
    private readonly bool asksForMarks;

    private ScreeningPattern(ScreenedWord?[] words, bool asksForMarks)
    {
        this.words = words;
        this.asksForMarks = asksForMarks;
    }

    public static ScreeningPattern Of(string phrase, bool asksForMarks) =>
        new([.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == Gap ? null : ScreenedWord.ReadAll(word).Single())], asksForMarks);

    /// <summary>How many words of the text it takes from a place on; 0 when it is not there.</summary>
    public int LengthAt(IReadOnlyList<ScreenedWord> text, int at) => EndOf(text, at, 0) - at;

    private int EndOf(IReadOnlyList<ScreenedWord> text, int at, int from)
    {
        var start = at;
        for (var i = from; i < words.Length; i++, at++)
        {
            if (words[i] is not { } word)
            {
                for (var skipped = 0; skipped <= MostGap && at + skipped < text.Count; skipped++)
                {
                    if (EndOf(text, at + skipped, i + 1) is var end && end > at + skipped)
                    {
                        return end;
                    }
                }

                return start;
            }

            if (at >= text.Count || !word.Matches(text[at], asksForMarks))
            {
                return start;
            }
        }

        return at;
    }
}
