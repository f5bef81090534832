using VoNhai.Commerce.Storefront.Market;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>What became of a wish for a new household.</summary>
public abstract record HouseholdOutcome
{
    private HouseholdOutcome()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="OwnerId">The owner's user id.</param>
    public sealed record Made(string OwnerId) : HouseholdOutcome;

    /// <summary>The number has an account already.</summary>
    public sealed record PhoneTaken : HouseholdOutcome;

    /// <summary>It would be the second real one, and what several need is not recorded.</summary>
    /// <param name="Missing">What is missing.</param>
    public sealed record MarketNotOpen(IReadOnlyList<MarketNeed> Missing) : HouseholdOutcome;
}
