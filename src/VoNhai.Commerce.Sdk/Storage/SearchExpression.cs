namespace VoNhai.Commerce.Storage;

/// <summary>What is looked for in the index, in no engine's language. All words in it are ASCII letters and digits.</summary>
internal abstract record SearchExpression
{
    private SearchExpression()
    {
    }

    /// <summary>A bare word anywhere in the text: name, description, household, place.</summary>
    /// <param name="Bare">Without marks.</param>
    /// <param name="IsBeginning">Whether words that begin so count, too.</param>
    public sealed record Word(string Bare, bool IsBeginning = false) : SearchExpression;

    /// <summary>A whole bare word in the product's name.</summary>
    public sealed record NameWord(string Bare) : SearchExpression;

    /// <summary>Words side by side in the product's name, marks and all, in the ASCII of <see cref="MarkedLetters"/>.</summary>
    public sealed record NamePhrase(IReadOnlyList<string> Marked) : SearchExpression;

    /// <summary>Products of a category.</summary>
    public sealed record OfCategory(string Key) : SearchExpression;

    /// <summary>Products from a commune (five digits) or a province (two).</summary>
    public sealed record From(string PlaceCode) : SearchExpression;

    /// <summary>All of them.</summary>
    public sealed record All(IReadOnlyList<SearchExpression> Parts) : SearchExpression;

    /// <summary>At least one of them.</summary>
    public sealed record Any(IReadOnlyList<SearchExpression> Parts) : SearchExpression;

    /// <summary>The one without the other.</summary>
    public sealed record But(SearchExpression Found, SearchExpression Without) : SearchExpression;
}
