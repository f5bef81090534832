namespace VoNhai.Commerce.Storage;

/// <summary>Typed words that mean one thing together, and what else means it.</summary>
/// <param name="Words">As typed, in order.</param>
/// <param name="Also">What counts as much.</param>
internal sealed record SearchTerm(IReadOnlyList<SearchWord> Words, IReadOnlyList<SearchExpression> Also);
