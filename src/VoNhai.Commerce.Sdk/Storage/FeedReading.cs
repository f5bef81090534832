using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>Reads a household's feeds with their health, and leaves the secrets behind.</summary>
internal static class FeedReading
{
    public static async Task<IReadOnlyList<FeedView>> ListAsync(DbContext db, Guid householdId, Guid? feedId, CancellationToken cancellationToken)
    {
        var rows = await (
            from feed in db.Set<FeedRegistration>()
            where feed.HouseholdId == householdId && (feedId == null || feed.Id == feedId)
            join healthRow in db.Set<FeedHealthRow>() on feed.Id equals healthRow.FeedId into healthRows
            from health in healthRows.DefaultIfEmpty()
            join pullRow in db.Set<FeedPullRow>() on feed.Id equals pullRow.FeedId into pullRows
            from pull in pullRows.DefaultIfEmpty()
            select new { Feed = feed, Health = health, Pull = pull, HeardAt = EF.Property<long?>(feed, FeedTables.LastHeardAt) })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. rows
            .OrderBy(row => row.Feed.RetiredAt is not null)
            .ThenBy(row => row.Feed.Id.ToString(), StringComparer.Ordinal)
            .Select(row => Of(row.Feed, row.Health, row.Pull, row.HeardAt is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null))];
    }

    private static FeedView Of(FeedRegistration feed, FeedHealthRow? health, FeedPullRow? pull, DateTimeOffset? heardAt)
    {
        BankFeedProviders.TryOpen(feed, out _, out var obstacle);
        return new FeedView(
            feed.Id,
            feed.Provider,
            feed.Bin,
            feed.Account,
            feed.ListName,
            HasTwoSecrets: feed.PreviousApiKey is not null || feed.PreviousHmacSecret is not null,
            ConditionOf(feed, obstacle, heardAt, health),
            obstacle,
            heardAt,
            pull?.PulledAt,
            health?.RefusedAt is { } refusedAt ? new FeedTrouble(refusedAt, health.Refusal) : null,
            health?.FailedAt is { } failedAt ? new FeedTrouble(failedAt, health.Failure) : null);
    }

    private static FeedCondition ConditionOf(FeedRegistration feed, string? obstacle, DateTimeOffset? heardAt, FeedHealthRow? health) =>
        feed.RetiredAt is not null ? FeedCondition.Retired
        : obstacle is not null ? FeedCondition.NotStarted
        : IsNotOlder(health?.FailedAt, heardAt) ? FeedCondition.Failing
        : IsNotOlder(health?.RefusedAt, heardAt) ? FeedCondition.Refusing
        : heardAt is null ? FeedCondition.NeverHeard
        : FeedCondition.Working;

    /// <summary>At one and the same moment the trouble counts: a page of a list can hold a record that cannot be read.</summary>
    private static bool IsNotOlder(DateTimeOffset? trouble, DateTimeOffset? heardAt) => trouble is not null && (heardAt is null || trouble >= heardAt);
}
