namespace VoNhai.Commerce.Storefront.School;

/// <summary>All rules of the school in their order: the first line that fits the evidence decides, so dangers stand above permissions.</summary>
internal sealed record Rulebook(IReadOnlyList<DrillRule> Rules)
{
    /// <returns><c>null</c> when no line fits: the book does not know.</returns>
    public RuleVerdict? Decide(IReadOnlyCollection<Evidence> facts) =>
        Rules.SelectMany(rule => rule.Lines, (rule, line) => new RuleVerdict(rule, line)).FirstOrDefault(verdict => verdict.Line.Fits(facts));
}
