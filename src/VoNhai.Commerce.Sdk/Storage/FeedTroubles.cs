using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>What is wrong with a household's feeds as far as money is concerned: silence while orders wait, and deliveries nobody could read.</summary>
internal static class FeedTroubles
{
    private const int MostShown = 20;
    private static readonly TimeSpan Shown = TimeSpan.FromDays(7);

    public static async Task<List<QueueItem>> ListAsync(
        DbContext db, Guid householdId, CommerceOptions options, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = (now - options.FeedSilence).ToUnixTimeMilliseconds();
        var silent = await db.Database.SqlQuery<SilentRow>(
            $"""
            SELECT f.id AS "FeedId", f.provider AS "Provider", f.last_heard_at AS "LastHeardAt", MIN(r.created_at) AS "WaitingSince"
            FROM commerce_feeds f
            JOIN commerce_payment_requests r ON r.household_id = f.household_id AND r.bin = f.bin AND r.account = f.account
            JOIN commerce_orders o ON o.id = r.order_id AND o.step = 'Placed'
            WHERE f.household_id = {householdId} AND f.retired_at IS NULL AND (f.last_heard_at IS NULL OR f.last_heard_at <= {since})
              AND r.created_at <= {since} AND r.expired_at IS NULL AND r.cancelled_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM commerce_ledger e WHERE e.request_id = r.id)
            GROUP BY f.id, f.provider, f.last_heard_at ORDER BY f.id LIMIT {MostShown}
            """).ToListAsync(cancellationToken);
        var notBefore = (now - Shown).ToUnixTimeMilliseconds();
        var unreadable = await db.Database.SqlQuery<UnreadableRow>(
            $"""
            SELECT d.received_at AS "ReceivedAt", f.id AS "FeedId", f.provider AS "Provider", d.problem AS "Problem"
            FROM commerce_deliveries d JOIN commerce_feeds f ON f.id = d.feed_id
            WHERE f.household_id = {householdId} AND d.problem <> '' AND d.received_at >= {notBefore}
            ORDER BY d.received_at DESC LIMIT {MostShown}
            """).ToListAsync(cancellationToken);
        return
        [
            .. silent.Select(row => new QueueItem.FeedSilent(
                Instant(Math.Max(row.LastHeardAt ?? 0, row.WaitingSince)) + options.FeedSilence,
                [QueueAction.CheckTheFeed, QueueAction.LookAtTheAccount],
                row.FeedId,
                row.Provider,
                row.LastHeardAt is { } heard ? Instant(heard) : null)),
            .. unreadable.Select(row => new QueueItem.UnreadableDelivery(
                Instant(row.ReceivedAt), [QueueAction.LookAtTheAccount, QueueAction.CheckTheFeed], row.FeedId, row.Provider, row.Problem)),
        ];
    }

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    private sealed record SilentRow(Guid FeedId, string Provider, long? LastHeardAt, long WaitingSince);

    private sealed record UnreadableRow(long ReceivedAt, Guid FeedId, string Provider, string Problem);
}
