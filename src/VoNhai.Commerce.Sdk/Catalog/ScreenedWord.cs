using System.Globalization;
using System.Text;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Catalog;

/// <summary>One word of a text as it is compared: its letters with their hooks, and apart from them its tone, so that "hoà" and "hòa" are one.</summary>
/// <param name="Typed">As it stands in the text.</param>
/// <param name="Spelt">Lower case, the tone behind the letters: "rượu" is "rươu5".</param>
/// <param name="Bare">Lower case, without marks.</param>
internal sealed record ScreenedWord(string Typed, string Spelt, string Bare)
{
    // The letter, then its five tones; what Normalize does, on hosts without ICU too.
    private static readonly string[] Rows =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ];

    private static readonly Dictionary<char, (char Letter, int Tone)> Letters = Rows
        .SelectMany(row => row.Select((letter, tone) => (letter, (row[0], tone))))
        .ToDictionary(pair => pair.letter, pair => pair.Item2);

    // Cyrillic and Greek letters that look like Latin ones.
    private const string LookAlikes = "аaеeоoрpсcуyхxіiοoαaυu";

    /// <summary>Whether it was typed with any mark.</summary>
    private bool HasMarks => Spelt != Bare;

    /// <summary>Whether a word of a text is this word of the list.</summary>
    /// <param name="word">Of the text.</param>
    /// <param name="asksForMarks">Without its marks it is another word.</param>
    public bool Matches(ScreenedWord word, bool asksForMarks) =>
        word.HasMarks || (asksForMarks && HasMarks) ? word.Spelt == Spelt : word.Bare == Bare;

    /// <summary>The words of a text. Single letters that follow each other are one word: "r.ư.ợ.u" hides nothing.</summary>
    public static IReadOnlyList<ScreenedWord> ReadAll(string text)
    {
        var words = new List<ScreenedWord>();
        foreach (var run in Join(Split(text)))
        {
            words.Add(Of(run));
        }

        return words;
    }

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                word.Append(c);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return word.Length > 0 ? [.. words, word.ToString()] : words;
    }

    private static IEnumerable<string> Join(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var last = i;
            while (last < words.Count && IsSingleLetter(words[last]))
            {
                last++;
            }

            if (last - i >= 3)
            {
                yield return string.Concat(words[i..last]);
                i = last - 1;
            }
            else
            {
                yield return words[i];
            }
        }
    }

    private static bool IsSingleLetter(string word) => word.Length == 1 && char.IsLetter(word[0]);

    private static ScreenedWord Of(string typed)
    {
        var (spelt, tone) = (new StringBuilder(), 0);
        foreach (var c in typed.ToLowerInvariant().Select(Plain))
        {
            if (Letters.TryGetValue(c, out var letter))
            {
                spelt.Append(letter.Letter);
                tone = letter.Tone > 0 ? letter.Tone : tone;
            }
            else if (ToneOf(c) is { } apart)
            {
                tone = apart;
            }
            else if (!TryHook(spelt, c))
            {
                spelt.Append(c);
            }
        }

        HideNoDigits(spelt);
        var letters = spelt.ToString();
        return new ScreenedWord(typed, tone > 0 ? letters + (char)('0' + tone) : letters, VietnameseText.WithoutMarks(letters));
    }

    private static char Plain(char c) => LookAlikes.IndexOf(c, StringComparison.Ordinal) is var at && at >= 0 && at % 2 == 0 ? LookAlikes[at + 1] : c;

    private static int? ToneOf(char c) => c switch { '\u0300' => 1, '\u0301' => 2, '\u0309' => 3, '\u0303' => 4, '\u0323' => 5, _ => null };

    /// <summary>A hook, breve or circumflex that follows its letter as a character of its own.</summary>
    private static bool TryHook(StringBuilder spelt, char mark)
    {
        if (spelt.Length == 0 || mark is not ('\u0302' or '\u0306' or '\u031B'))
        {
            return false;
        }

        spelt[^1] = (spelt[^1], mark) switch
        {
            ('a', '\u0302') => 'â',
            ('e', '\u0302') => 'ê',
            ('o', '\u0302') => 'ô',
            ('a', '\u0306') => 'ă',
            ('o', '\u031B') => 'ơ',
            ('u', '\u031B') => 'ư',
            var (letter, _) => letter,
        };
        return true;
    }

    /// <summary>"ru0u": a digit between letters stands for the letter that it looks like.</summary>
    private static void HideNoDigits(StringBuilder letters)
    {
        for (var i = 1; i + 1 < letters.Length; i++)
        {
            if (char.IsLetter(letters[i - 1]) && char.IsLetter(letters[i + 1]))
            {
                letters[i] = letters[i] switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', var c => c };
            }
        }
    }
}
