using System.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>Says an expression in the language of SQLite's FTS5. Every string is quoted: the words AND, NEAR or * are words.</summary>
internal static class Fts5Query
{
    public static string Of(SearchExpression expression) => expression switch
    {
        SearchExpression.Word word => $"{{name body}} : \"{word.Bare}\"{(word.IsBeginning ? " *" : "")}",
        SearchExpression.NameWord word => $"name : \"{word.Bare}\"",
        SearchExpression.NamePhrase phrase => $"marks : \"{string.Join(' ', phrase.Marked)}\"",
        SearchExpression.OfCategory category => $"facets : \"{CategoryToken(category.Key)}\"",
        SearchExpression.From place => $"facets : \"{PlaceToken}{place.PlaceCode}\"",
        SearchExpression.All { Parts: [var only] } => Of(only),
        SearchExpression.All all => Joined(all.Parts, " AND "),
        SearchExpression.Any { Parts: [var only] } => Of(only),
        SearchExpression.Any any => Joined(any.Parts, " OR "),
        SearchExpression.But but => $"({Of(but.Found)}) NOT ({Of(but.Without)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "FTS5 is not told how to look for this."),
    };

    /// <summary>What stands before a place's code in the column <c>facets</c>.</summary>
    public const string PlaceToken = "c";

    /// <summary>What stands before a category's key, which is written in hexadecimal digits: a tokenizer cannot part it.</summary>
    public const string CategoryPrefix = "k";

    private static string CategoryToken(string key) => CategoryPrefix + Convert.ToHexString(Encoding.UTF8.GetBytes(key));

    private static string Joined(IEnumerable<SearchExpression> parts, string by) => $"({string.Join(by, parts.Select(Of))})";
}
