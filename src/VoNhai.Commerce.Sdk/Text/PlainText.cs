using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace VoNhai.Commerce.Text;

/// <summary>One line of text that a stranger typed, made fit to be kept: in any database, on any page.</summary>
public static class PlainText
{
    /// <summary>
    /// Trims, joins lines and runs of white space by one space and composes the marks (NFC). Refuses what no keyboard types: broken
    /// surrogates, control characters other than line breaks and tabs, and characters that turn the direction of writing.
    /// </summary>
    /// <param name="typed">What was typed; <c>null</c> counts as empty.</param>
    /// <param name="most">The most characters that may remain.</param>
    /// <param name="clean">What to keep; may be empty.</param>
    /// <returns>Whether it can be kept.</returns>
    public static bool TryRead(string? typed, int most, [NotNullWhen(true)] out string? clean)
    {
        clean = null;
        var text = typed ?? "";
        if (text.Length > (most * 4) + 100 || HasForeignCharacter(text))
        {
            return false;
        }

        var joined = string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        clean = joined.Length <= most ? joined : null;
        return clean is not null;
    }

    private static bool HasForeignCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsSurrogatePair(text, i))
                {
                    return true;
                }

                i++;
            }
            else if (IsForeign(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsForeign(char c) =>
        (char.IsControl(c) && c is not ('\r' or '\n' or '\t'))
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherNotAssigned;
}
