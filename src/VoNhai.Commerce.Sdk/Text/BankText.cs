using System.Text;

namespace VoNhai.Commerce.Text;

/// <summary>The characters that every bank carries from one end of a transfer to the other.</summary>
public static class BankText
{
    /// <summary>
    /// Writes a text with ASCII letters, digits, space, '-' and '.' only: marks are removed (Đ becomes D), every other
    /// character becomes a space, spaces are collapsed and trimmed. Case is kept.
    /// </summary>
    /// <remarks>
    /// The standard allows all of printable ASCII in a memo, but banks drop or replace the rest;
    /// a code with diacritics is refused by some apps altogether.
    /// </remarks>
    /// <param name="text">Any text. The result may be empty, and is never longer than the text.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in VietnameseText.WithoutMarks(text))
        {
            var carried = Carried(c);
            if (carried != ' ')
            {
                folded.Append(carried);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>Whether <see cref="Fold"/> would leave the text as it is. The empty text is.</summary>
    public static bool IsFolded(string text) => string.Equals(Fold(text), text, StringComparison.Ordinal);

    private static char Carried(char c) => c switch
    {
        _ when char.IsAsciiLetterOrDigit(c) => c,
        '-' or '.' => c,

        // Icelandic eth looks like Đ and comes out of old Vietnamese keyboards and converters.
        'Ð' => 'D',
        'ð' => 'd',
        _ => ' ',
    };
}
