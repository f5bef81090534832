using System.Globalization;
using System.Text;

namespace VoNhai.Commerce.Text;

/// <summary>Vietnamese text without its marks, for searching and comparing.</summary>
public static class VietnameseText
{
    /// <summary>
    /// Removes every diacritic and folds đ to d (Unicode decomposition leaves đ whole, so it is folded by hand).
    /// Case is kept; letters of other scripts are kept.
    /// </summary>
    /// <param name="text">Any text; lone surrogates are kept as they are.</param>
    public static string WithoutMarks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            FoldInto(folded, rune);
        }

        return folded.ToString();
    }

    /// <summary>
    /// The key under which a text is stored and looked up: without marks, lower case, one space between words.
    /// "Đình  Cả" and "dinh ca" have the same key.
    /// </summary>
    public static string SearchKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = WithoutMarks(text).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    private static void FoldInto(StringBuilder folded, Rune rune)
    {
        foreach (var c in rune.ToString().Normalize(NormalizationForm.FormD))
        {
            switch (c)
            {
                case 'đ':
                    folded.Append('d');
                    break;
                case 'Đ':
                    folded.Append('D');
                    break;
                default:
                    if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                    {
                        folded.Append(c);
                    }

                    break;
            }
        }
    }
}
