using System.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Says an expression in the language of SQLite's FTS5. Every string is quoted: the words AND, NEAR or * are words. Words of the name,
/// words with their marks, categories and places have a character before them that no word begins with: a column filter alone would
/// walk through every place named Thái Nguyên to find that no product is named so.
/// </summary>
internal static class Fts5Query
{
    public const string Name = "0", Marked = "1", Category = "2", Place = "3";

    public static string Of(SearchExpression expression) => expression switch
    {
        SearchExpression.Word word => $"body : \"{word.Bare}\"{(word.IsBeginning ? " *" : "")}",
        SearchExpression.NameWord word => $"name : \"{Name}{word.Bare}\"",
        SearchExpression.NamePhrase phrase => $"marks : \"{string.Join(' ', phrase.Marked.Select(word => Marked + word))}\"",
        SearchExpression.OfCategory category => $"facets : \"{Category}{Convert.ToHexString(Encoding.UTF8.GetBytes(category.Key))}\"",
        SearchExpression.From place => $"facets : \"{Place}{place.PlaceCode}\"",
        SearchExpression.All { Parts: [var only] } => Of(only),
        SearchExpression.All all => Joined(all.Parts, " AND "),
        SearchExpression.Any { Parts: [var only] } => Of(only),
        SearchExpression.Any any => Joined(any.Parts, " OR "),
        SearchExpression.But but => $"({Of(but.Found)}) NOT ({Of(but.Without)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "FTS5 is not told how to look for this."),
    };

    private static string Joined(IEnumerable<SearchExpression> parts, string by) => $"({string.Join(by, parts.Select(Of))})";
}
