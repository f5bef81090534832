using System.Buffers;
using System.Text;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>A typed word in the forms under which it is looked for.</summary>
/// <param name="Bare">Without marks: letters a–z and digits only.</param>
/// <param name="BareForms">The bare word, and with i for y or y for i where both are written: "ly", "li".</param>
/// <param name="MarkedForms">As typed, with the tone at either place ("hoà", "hòa") and i or y; in the ASCII of <see cref="MarkedLetters"/>.</param>
/// <param name="HasMarks">Whether it was typed with marks. Without, it says nothing of them.</param>
internal sealed record SearchWord(string Bare, IReadOnlyList<string> BareForms, IReadOnlyList<string> MarkedForms, bool HasMarks)
{
    private const int MostCharacters = 100;
    private const int MostWords = 8;
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private const string Is = "iìíỉĩị";
    private const string Ys = "yỳýỷỹỵ";

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly string[] OpenPairs = ["oa", "oe", "uy"];

    /// <summary>
    /// The words of a typed text, at most eight of its first hundred characters. Whatever else stands there only parts words: no
    /// quote, star or operator of a query language is left.
    /// </summary>
    public static IReadOnlyList<SearchWord> Read(string text)
    {
        // Half a character becomes the replacement character, which no database chokes on.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Length > MostCharacters ? text[..MostCharacters] : text));
        var composed = whole.Replace("\0", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var kept = new StringBuilder(composed.Length);
        foreach (var c in composed)
        {
            kept.Append(IsOfWord(c) ? c : ' ');
        }

        return [.. kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Of).Where(word => word.Bare.Length > 0).Take(MostWords)];
    }

    /// <summary>One word in lower case and NFC.</summary>
    public static SearchWord Of(string marked)
    {
        var bare = VietnameseText.WithoutMarks(marked);
        var forms = TonePlaces(marked).SelectMany(form => new[] { form, WithOtherI(form, bare) }).OfType<string>().Distinct();
        var bareForms = new[] { bare, WithOtherI(bare, bare) }.OfType<string>();
        return new SearchWord(bare, [.. bareForms], [.. forms.Select(MarkedLetters.Encode)], marked != bare);
    }

    /// <summary>Whether a typed word may mean this one: marks count only where they were typed.</summary>
    public bool IsMeantBy(SearchWord typed) =>
        typed.HasMarks ? typed.MarkedForms.Intersect(MarkedForms).Any() : typed.BareForms.Contains(Bare);

    private static bool IsOfWord(char c)
    {
        var bare = VietnameseText.WithoutMarks(c.ToString());
        return bare.Length == 0 || char.IsAsciiLetterOrDigit(bare[0]);
    }

    /// <summary>"hoà" and "hòa" are one word: in oa, oe and uy at a word's end the tone stands on either letter.</summary>
    private static IEnumerable<string> TonePlaces(string word)
    {
        yield return word;
        if (word.Length < 2)
        {
            yield break;
        }

        var letters = word[^2..].Normalize(NormalizationForm.FormD);
        var tone = letters.FirstOrDefault(c => Tones.Contains(c, StringComparison.Ordinal));
        var pair = string.Concat(letters.Where(c => !Tones.Contains(c, StringComparison.Ordinal)));
        if (tone != default && OpenPairs.Contains(pair))
        {
            yield return word[..^2] + $"{pair[0]}{tone}{pair[1]}".Normalize(NormalizationForm.FormC);
            yield return word[..^2] + $"{pair}{tone}".Normalize(NormalizationForm.FormC);
        }
    }

    /// <summary>"lý" for "lí": a lone i or y behind consonants, or behind qu, is one sound; in "ay" and "uy" y is another.</summary>
    private static string? WithOtherI(string word, string bare)
    {
        var onset = bare[..^Math.Min(1, bare.Length)];
        if (word.Length == 0 || onset.Length == 0 || (onset != "qu" && onset.AsSpan().ContainsAny(Vowels)))
        {
            return null;
        }

        var last = word[^1];
        return Is.Contains(last, StringComparison.Ordinal) ? word[..^1] + Ys[Is.IndexOf(last, StringComparison.Ordinal)]
            : Ys.Contains(last, StringComparison.Ordinal) ? word[..^1] + Is[Ys.IndexOf(last, StringComparison.Ordinal)]
            : null;
    }
}
