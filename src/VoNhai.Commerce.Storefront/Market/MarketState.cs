namespace VoNhai.Commerce.Storefront.Market;

/// <summary>Whether several real households may sell here.</summary>
/// <param name="IsPractice">Play households only: nothing is asked.</param>
/// <param name="RealHouseholds">How many real households there are.</param>
/// <param name="Missing">What is not recorded yet.</param>
public sealed record MarketState(bool IsPractice, int RealHouseholds, IReadOnlyList<MarketNeed> Missing)
{
    /// <summary>Whether a household more may be made: the first one always, another once nothing is missing.</summary>
    public bool MayAddHousehold => IsPractice || RealHouseholds == 0 || Missing.Count == 0;

    /// <summary>Whether several sell already although something is missing: so it was before this was asked.</summary>
    public bool IsBehind => !IsPractice && RealHouseholds > 1 && Missing.Count > 0;
}
