namespace VoNhai.Commerce.Storefront.School;

/// <summary>A rule to remember, and what it says of each evidence.</summary>
internal sealed record DrillRule(string Id, string Sentence, IReadOnlyList<RuleLine> Lines);
