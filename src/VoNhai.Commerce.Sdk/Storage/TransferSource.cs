using VoNhai.Commerce.BankFeeds;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Who tells of transfers, under ids of its own. The pushes and the list of one feed are two sources, because a provider may give one
/// transfer an id in each.
/// </summary>
/// <param name="Id">The feed.</param>
/// <param name="Way"><see cref="Push"/> or <see cref="Pull"/>; at most 10 characters.</param>
/// <param name="HouseholdId">Whose money it is.</param>
/// <param name="Account">The account that the source reports on: money on another one pays nothing.</param>
internal sealed record TransferSource(Guid Id, string Way, Guid HouseholdId, string Account)
{
    public const string Push = "push";
    public const string Pull = "pull";

    public static TransferSource Of(FeedRegistration feed, string way) => new(feed.Id, way, feed.HouseholdId, feed.Account);
}
