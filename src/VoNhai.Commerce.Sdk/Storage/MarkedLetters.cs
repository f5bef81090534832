using System.Globalization;
using System.Text;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Vietnamese letters written in ASCII without losing their marks: ở becomes <c>o15</c>. No engine then has a say in what a letter is,
/// whatever its locale and tokenizer. Each is also said in SQL, because triggers keep the index.
/// </summary>
internal static class MarkedLetters
{
    private static readonly IReadOnlyList<(char Letter, char Bare, string Code)> Letters =
    [
        .. VietnameseText.LetterRows.SelectMany(row => row.Skip(1).Select((letter, place) =>
            (letter, row[0], string.Create(CultureInfo.InvariantCulture, $"{row[0]}{place + 1:00}")))),
    ];

    private static readonly Dictionary<char, string> Codes = Letters.ToDictionary(letter => letter.Letter, letter => letter.Code);

    /// <summary>A word in lower case and NFC, in ASCII.</summary>
    public static string Encode(string word)
    {
        var encoded = new StringBuilder(word.Length * 2);
        foreach (var c in word)
        {
            encoded.Append(Codes.TryGetValue(c, out var code) ? code : c.ToString());
        }

        return encoded.ToString();
    }

    /// <summary>The SQL of <see cref="Encode"/> for a text of any case.</summary>
    public static string EncodeSql(string text) => Replaced(text, letter => letter.Code);

    /// <summary>The SQL of the bare letters of a text of any case.</summary>
    public static string BareSql(string text) => Replaced(text, letter => letter.Bare.ToString());

    /// <summary>The two lists of PostgreSQL's <c>translate</c>: the letters of both cases, and their bare ones in lower case.</summary>
    public static (string From, string To) Translation()
    {
        var (from, to) = (new StringBuilder(), new StringBuilder());
        foreach (var (letter, bare, _) in Letters)
        {
            from.Append(letter).Append(char.ToUpperInvariant(letter));
            to.Append(bare).Append(bare);
        }

        return (from.ToString(), to.ToString());
    }

    private static string Replaced(string text, Func<(char Letter, char Bare, string Code), string> by)
    {
        var sql = $"lower({text})";
        foreach (var letter in Letters)
        {
            // SQLite, and PostgreSQL in the locale C, leave letters with marks in their case.
            sql = $"replace(replace({sql}, '{letter.Letter}', '{by(letter)}'), '{char.ToUpperInvariant(letter.Letter)}', '{by(letter)}')";
        }

        return sql;
    }
}
