namespace VoNhai.Commerce.Storefront.School;

/// <summary>When all of these facts are found, this is what to do.</summary>
internal sealed record RuleLine(IReadOnlyList<Evidence> When, Stance Then)
{
    public bool Fits(IReadOnlyCollection<Evidence> facts) => When.All(facts.Contains);
}
