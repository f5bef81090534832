namespace VoNhai.Commerce.Storage;

/// <summary>What else a word may mean: other names of the same produce, and the words of categories.</summary>
internal sealed class SearchMeanings
{
    /// <summary>Two words for one thing, north and south. Marks belong to them: "ngô" is maize, "ngò" is not.</summary>
    private static readonly string[][] Synonyms =
    [
        ["na", "na dai", "mãng cầu"],
        ["ngô", "bắp"],
        ["chè", "trà"],
        ["lợn", "heo"],
        ["lạc", "đậu phộng"],
        ["sắn", "khoai mì"],
        ["hoa quả", "trái cây"],
    ];

    private readonly IReadOnlyList<(IReadOnlyList<SearchWord> Words, SearchExpression Also)> meanings;

    public SearchMeanings(IEnumerable<KeyValuePair<string, IList<string>>> categoryWords)
    {
        var groups = Synonyms.Select(group => group.Select(SearchWord.Read).ToList()).ToList();
        var synonyms = groups.SelectMany(group => group.SelectMany(words => group.Where(other => other != words).Select(other => (words, (SearchExpression)PhraseOf(other)))));
        var categories = categoryWords.SelectMany(category => category.Value.Select(text => (SearchWord.Read(text), (SearchExpression)new SearchExpression.OfCategory(category.Key))));

        // A category that is called "trái cây" is also one of "hoa quả".
        var spoken = categories.SelectMany(named => groups.Where(group => group.Exists(words => IsSame(words, named.Item1)))
            .SelectMany(group => group).Append(named.Item1).Select(words => (words, named.Item2)));
        meanings = [.. synonyms.Concat(spoken).Where(meaning => meaning.Item1.Count > 0)];
    }

    /// <summary>Parts the typed words into terms: the longest run of words that means something else, too, or a word by itself.</summary>
    public IReadOnlyList<SearchTerm> TermsOf(IReadOnlyList<SearchWord> typed)
    {
        var terms = new List<SearchTerm>();
        for (var at = 0; at < typed.Count;)
        {
            var rest = typed.Skip(at).ToList();
            var fitting = meanings.Where(meaning => Begins(rest, meaning.Words)).ToList();
            var length = fitting.Count == 0 ? 1 : fitting.Max(meaning => meaning.Words.Count);
            terms.Add(new SearchTerm([.. rest.Take(length)], [.. fitting.Where(meaning => meaning.Words.Count == length).Select(meaning => meaning.Also)]));
            at += length;
        }

        return terms;
    }

    private static bool Begins(List<SearchWord> typed, IReadOnlyList<SearchWord> words) =>
        words.Count <= typed.Count && words.Index().All(word => word.Item.IsMeantBy(typed[word.Index]));

    private static bool IsSame(IReadOnlyList<SearchWord> one, IReadOnlyList<SearchWord> other) =>
        one.Select(word => word.MarkedForms[0]).SequenceEqual(other.Select(word => word.MarkedForms[0]));

    private static SearchExpression.NamePhrase PhraseOf(IReadOnlyList<SearchWord> words) => new SearchExpression.NamePhrase([.. words.Select(word => word.MarkedForms[0])]);
}
