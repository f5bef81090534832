using System.Globalization;
using System.Text;

namespace VoNhai.Commerce.Text;

/// <summary>Vietnamese text without its marks, for searching and comparing.</summary>
public static class VietnameseText
{
    // One row a letter: the bare letter, then each form that Vietnamese writes. A table and not String.Normalize,
    // because Normalize changes nothing when the host runs with InvariantGlobalization (small containers do).
    private static readonly string[] Rows =
    [
        "aàáảãạăằắẳẵặâầấẩẫậ",
        "dđ",
        "eèéẻẽẹêềếểễệ",
        "iìíỉĩị",
        "oòóỏõọôồốổỗộơờớởỡợ",
        "uùúủũụưừứửữự",
        "yỳýỷỹỵ",
    ];

    /// <summary>The table itself: a bare letter, then each form that Vietnamese writes, all in lower case.</summary>
    internal static IReadOnlyList<string> LetterRows => Rows;

    private const int Tones = 6;

    private const char LastLetter = 'ỹ';

    private static readonly char[] BareLetters = MakeTable();

    /// <summary>
    /// Removes the marks of Latin, Greek and Cyrillic letters, composed or not, and folds đ to d
    /// (which no Unicode decomposition does). Case is kept; letters and marks of other scripts are kept.
    /// </summary>
    /// <remarks>Vietnamese is folded on every host; composed letters of other languages (ñ, й) only where ICU is present.</remarks>
    /// <param name="text">Any text; lone surrogates are kept as they are, and nothing but <c>null</c> throws.</param>
    public static string WithoutMarks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsMark(c))
            {
                continue;
            }

            var bare = c <= LastLetter ? BareLetters[c] : c;
            if (bare == c && IsForeignCandidate(c))
            {
                bare = Decompose(c);
            }

            folded.Append(bare);
        }

        return folded.ToString();
    }

    /// <summary>
    /// The key under which a text is stored and looked up: without marks, lower case, one space between words.
    /// "Đình  Cả" and "dinh ca" have the same key.
    /// </summary>
    /// <param name="text">Any text; lone surrogates are kept as they are, and nothing but <c>null</c> throws.</param>
    public static string SearchKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WithoutMarks(text).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    /// <summary>
    /// The key of a person's name: lower case, one space between words, with its marks, for Hoa is not Hòa. Where in the word the tone is written
    /// makes no difference: Hoà is Hòa.
    /// </summary>
    internal static string NameKey(string name)
    {
        var words = name.Normalize(NormalizationForm.FormC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(ToneLast));
    }

    private static string ToneLast(string word)
    {
        var (letters, tones) = (new StringBuilder(word.Length), new StringBuilder());
        foreach (var c in word)
        {
            // A row of vowels has six forms of each letter: without a tone, and with each of the five.
            var row = Array.Find(Rows, row => row.Length % Tones == 0 && row.Contains(c, StringComparison.Ordinal));
            var at = row?.IndexOf(c, StringComparison.Ordinal) ?? 0;
            letters.Append(row is null ? c : row[at - (at % Tones)]);
            if (at % Tones > 0)
            {
                tones.Append(CultureInfo.InvariantCulture, $"{at % Tones}");
            }
        }

        return letters.Append(tones).ToString();
    }

    private static char[] MakeTable()
    {
        var table = new char[LastLetter + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)i;
        }

        foreach (var row in Rows)
        {
            foreach (var letter in row)
            {
                table[letter] = row[0];
                table[char.ToUpperInvariant(letter)] = char.ToUpperInvariant(row[0]);
            }
        }

        return table;
    }

    // The block "Combining Diacritical Marks": the vowel signs of Indic and other scripts are elsewhere and are kept.
    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    // Ç, ñ, ά, й: one letter with marks of the block above. Surrogates never decompose into that block.
    private static bool IsForeignCandidate(char c) => c is >= '\u00C0' and < '\u0530' or >= '\u1E00' and < '\u2000';

    private static char Decompose(char c)
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        return parts.Length > 1 && IsMark(parts[1]) ? parts[0] : c;
    }
}
