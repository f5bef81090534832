namespace VoNhai.Commerce.Storage;

/// <summary>Says an expression as a PostgreSQL <c>tsquery</c> over the lexemes that the trigger writes. Every lexeme is quoted.</summary>
internal static class TsQuery
{
    /// <summary>What stands before a word of the name, a word with its marks, a category, a place; a bare word has nothing before it.</summary>
    public const string Name = "=", Marked = "~", Category = "#", Place = "@";

    public static string Of(SearchExpression expression) => expression switch
    {
        SearchExpression.Word word => Lexeme(word.Bare) + (word.IsBeginning ? ":*" : ""),
        SearchExpression.NameWord word => Lexeme(Name + word.Bare),
        SearchExpression.NamePhrase { Marked: [var only] } => Lexeme(Marked + only),
        SearchExpression.NamePhrase phrase => $"({string.Join(" & ", phrase.Marked.Zip(phrase.Marked.Skip(1), (first, second) => Lexeme($"{Marked}{first} {second}")))})",
        SearchExpression.OfCategory category => Lexeme(Category + category.Key),
        SearchExpression.From place => Lexeme(Place + place.PlaceCode),
        SearchExpression.All all => Joined(all.Parts, " & "),
        SearchExpression.Any any => Joined(any.Parts, " | "),
        SearchExpression.But but => $"({Of(but.Found)} & !{Of(but.Without)})",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "PostgreSQL is not told how to look for this."),
    };

    private static string Lexeme(string text) =>
        $"'{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Joined(IEnumerable<SearchExpression> parts, string by) => $"({string.Join(by, parts.Select(Of))})";
}
