namespace VoNhai.Commerce.Storefront.School;

/// <summary>What the rule book says, and by which rule.</summary>
internal sealed record RuleVerdict(DrillRule Rule, RuleLine Line);
