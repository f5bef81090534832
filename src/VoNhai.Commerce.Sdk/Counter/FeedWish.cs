namespace VoNhai.Commerce.Counter;

/// <summary>A feed that a household wants to switch on.</summary>
/// <param name="AccountId">One of its own receiving accounts.</param>
/// <param name="Provider">See <see cref="BankFeeds.BankFeedProviders"/>.</param>
/// <param name="Credentials">How the provider proves itself, and how its list is opened.</param>
/// <param name="ListName">Which list to pull, see <see cref="BankFeeds.TransferLists"/>; <c>null</c> for none.</param>
public sealed record FeedWish(Guid AccountId, string Provider, FeedCredentials Credentials, string? ListName = null);
