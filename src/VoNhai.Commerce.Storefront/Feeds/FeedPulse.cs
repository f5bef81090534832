using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Feeds;

/// <summary>A feed's health and nothing else of it.</summary>
/// <param name="HouseholdName">Whose.</param>
/// <param name="Provider">Who sends.</param>
/// <param name="Condition">How it is doing.</param>
/// <param name="LastHeardAt">When it was last heard, UTC; <c>null</c>: never.</param>
public sealed record FeedPulse(string HouseholdName, string Provider, FeedCondition Condition, DateTimeOffset? LastHeardAt);
