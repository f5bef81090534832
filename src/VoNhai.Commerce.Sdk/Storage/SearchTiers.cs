namespace VoNhai.Commerce.Storage;

/// <summary>How well a product fits, best first. No product fits two tiers.</summary>
internal static class SearchTiers
{
    /// <summary>A beginning of one letter would be half of the catalogue.</summary>
    private const int ShortestBeginning = 2;

    /// <summary>
    /// 0: the name has the words with the marks that were typed. 1: the name has the words, or another word for them. 2: the words stand
    /// anywhere, one of them in the name. 3: they stand anywhere, or the category is meant. Without typed marks there is no tier 0.
    /// </summary>
    public static IEnumerable<(int Tier, SearchExpression Fits)> Of(IReadOnlyList<SearchTerm> terms)
    {
        var words = terms.SelectMany(term => term.Words).ToList();
        var named = AllOf(terms.Select(term => Or(AllOf(term.Words.Select(Named)), OtherNames(term))));
        var anywhere = AllOf(terms.Select(term => Or(AllOf(term.Words.Select(word => AnyOf(word.BareForms.Select(form => new SearchExpression.Word(form))))), term.Also)));
        var partlyNamed = AnyOf(terms.SelectMany(term => term.Words.Select(Named).Concat(OtherNames(term))));
        SearchExpression? marked = words.Exists(word => word.HasMarks) ? AllOf(words.Select(word => word.HasMarks ? Marked(word) : Named(word))) : null;
        if (marked is not null)
        {
            yield return (0, marked);
        }

        yield return (1, marked is null ? named : new SearchExpression.But(named, marked));
        if (words.Count > 1)
        {
            yield return (2, new SearchExpression.But(AllOf([anywhere, partlyNamed]), named));
        }

        yield return (3, new SearchExpression.But(anywhere, partlyNamed));
    }

    /// <summary>For who found nothing: words that were mistyped, the last perhaps only begun; first those that one of them names.</summary>
    public static IEnumerable<(int Tier, SearchExpression Fits)> OfSlips(IReadOnlyList<SearchTerm> terms, Func<SearchWord, IReadOnlyList<string>> meant)
    {
        var last = terms[^1].Words[^1];
        var named = AnyOf(terms.SelectMany(term => term.Words).SelectMany(word => word.BareForms.Concat(meant(word))).Select(form => new SearchExpression.NameWord(form)));
        var anywhere = AllOf(terms.Select(term => Or(
            AllOf(term.Words.Select(word => AnyOf(
            [
                .. word.BareForms.Select(form => new SearchExpression.Word(form, word == last && form.Length >= ShortestBeginning)),
                .. meant(word).Select(form => new SearchExpression.Word(form)),
            ]))),
            term.Also)));
        yield return (SearchSegment.OfNamedSlips, AllOf([anywhere, named]));
        yield return (SearchSegment.OfSlips, new SearchExpression.But(anywhere, named));
    }

    private static SearchExpression.Any Marked(SearchWord word) => AnyOf(word.MarkedForms.Select(form => new SearchExpression.NamePhrase([form])));

    private static SearchExpression.Any Named(SearchWord word) => AnyOf(word.BareForms.Select(form => new SearchExpression.NameWord(form)));

    private static IReadOnlyList<SearchExpression> OtherNames(SearchTerm term) => [.. term.Also.OfType<SearchExpression.NamePhrase>()];

    private static SearchExpression Or(SearchExpression first, IReadOnlyList<SearchExpression> others) => others.Count == 0 ? first : new SearchExpression.Any([first, .. others]);

    private static SearchExpression.All AllOf(IEnumerable<SearchExpression> parts) => new([.. parts]);

    private static SearchExpression.Any AnyOf(IEnumerable<SearchExpression> parts) => new([.. parts]);
}
