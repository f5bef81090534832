using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>Pulls the lists that are due. A guarded row leases each to one instance; the cursor is committed with what came before it.</summary>
internal sealed class FeedRounds(ICommerceDatabase database, CommerceOptions options, TimeProvider time) : IFeedRounds
{
    /// <summary>Longer than a call and its commit; when an instance dies, another goes on after so long.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>The providers allow two or three calls a second.</summary>
    private static readonly TimeSpan BetweenPages = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan ShortestBackOff = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromHours(1);

    private const int MostFeedsAtOnce = 50;

    /// <summary>A backlog longer than this goes on in the next round, so that no feed waits for another's for long.</summary>
    private const int MostPagesAtOnce = 20;

    private readonly Guid me = Guid.NewGuid();

    public async Task<int> PullDueAsync(HttpClient http, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(http);
        var pulled = 0;
        foreach (var feed in await DueAsync(cancellationToken))
        {
            if (TransferLists.Open(feed, options.Feeds) is { } list && await LeaseAsync(feed, cancellationToken) is { } cursor)
            {
                await PullAsync(http, feed, list, cursor, cancellationToken);
                pulled++;
            }
        }

        return pulled;
    }

    public Task HurryAsync(Guid householdId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var (at, until) = (now.ToUnixTimeMilliseconds(), (now + options.Feeds.HurryFor).ToUnixTimeMilliseconds());
        var pause = (long)options.Feeds.PullEveryInHurry.TotalMilliseconds;
        return database.WriteAsync(
            async db => await OpenRowsAsync(db, householdId, cancellationToken)
                + await db.Database.ExecuteSqlAsync(
                    $"""
                    UPDATE commerce_feed_pulls
                    SET hurried_until = {until},
                        due_at = CASE WHEN pulled_at IS NULL OR pulled_at + {pause} <= {at} THEN {at}
                                      WHEN pulled_at + {pause} < due_at THEN pulled_at + {pause} ELSE due_at END
                    WHERE failures = 0 AND feed_id IN (SELECT id FROM commerce_feeds WHERE household_id = {householdId} AND retired_at IS NULL)
                    """,
                    cancellationToken),
            keep: _ => true,
            cancellationToken);
    }

    public Task<int> SweepAsync(CancellationToken cancellationToken = default) =>
        FeedSweep.RunAsync(database, time.GetUtcNow().AddDays(-options.Feeds.KeepUnmatchedDays), cancellationToken);

    private Task<List<FeedRegistration>> DueAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        return database.ReadAsync(
            db => (from feed in db.Set<FeedRegistration>()
                   where feed.ListToken != null && feed.RetiredAt == null
                   join row in db.Set<FeedPullRow>() on feed.Id equals row.FeedId into rows
                   from pull in rows.DefaultIfEmpty()
                   where pull == null || (pull.DueAt <= now && pull.BlockedUntil <= now && pull.LeasedUntil <= now)
                   orderby pull == null ? DateTimeOffset.UnixEpoch : pull.DueAt
                   select feed).Take(MostFeedsAtOnce).ToListAsync(cancellationToken),
            cancellationToken);
    }

    /// <summary>Takes a feed for this instance alone; its cursor, or <c>null</c> when another was faster.</summary>
    private Task<string?> LeaseAsync(FeedRegistration feed, CancellationToken cancellationToken)
    {
        var (at, until) = (Now.ToUnixTimeMilliseconds(), (Now + Lease).ToUnixTimeMilliseconds());
        return database.WriteAsync<string?>(
            async db =>
            {
                await OpenRowsAsync(db, feed.HouseholdId, cancellationToken);
                var isMine = await db.Database.ExecuteSqlAsync(
                    $"""
                    UPDATE commerce_feed_pulls SET leased_until = {until}, leased_by = {me}
                    WHERE feed_id = {feed.Id} AND due_at <= {at} AND blocked_until <= {at} AND leased_until <= {at}
                    """,
                    cancellationToken) == 1;
                return isMine ? await db.Set<FeedPullRow>().Where(pull => pull.FeedId == feed.Id).Select(pull => pull.Cursor).SingleAsync(cancellationToken) : null;
            },
            keep: _ => true,
            cancellationToken);
    }

    private async Task PullAsync(HttpClient http, FeedRegistration feed, ITransferList list, string cursor, CancellationToken cancellationToken)
    {
        for (var page = 0; page < MostPagesAtOnce; page++)
        {
            if (page > 0)
            {
                await Task.Delay(BetweenPages, cancellationToken);
            }

            switch (await list.ReadAsync(http, cursor, Now, cancellationToken))
            {
                case ListAnswer.Page answer when !await TryTakeInAsync(feed, answer, cancellationToken):
                    // Another instance has it by now and will come to the same page.
                    return;
                case ListAnswer.Page { IsLast: true }:
                    return;
                case ListAnswer.Page answer:
                    cursor = answer.Next;
                    break;
                case ListAnswer.SlowDown slow:
                    await WaitAsync(feed, slow.Wait, cancellationToken);
                    return;
                case ListAnswer.Failed failed:
                    await FailAsync(feed, failed.Reason, cancellationToken);
                    return;
                case var unknown:
                    throw new CommerceException($"A list answered {unknown.GetType().Name}, which nobody handles.");
            }
        }

        await WaitAsync(feed, TimeSpan.Zero, cancellationToken);
    }

    /// <summary>Takes a page in and moves the cursor behind it, in one transaction; false when the lease is lost.</summary>
    private Task<bool> TryTakeInAsync(FeedRegistration feed, ListAnswer.Page page, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async db =>
            {
                var now = Now;
                if (!await MoveAsync(db, feed, page, now, cancellationToken))
                {
                    return false;
                }

                await TransferIntake.HoldAsync(db, feed.Id, page.IsLast ? now : null, cancellationToken);
                var source = TransferSource.Of(feed, TransferSource.Pull);
                foreach (var record in page.Records)
                {
                    await TakeInAsync(db, source, FeedReaders.OfPull(feed.Provider)!, record, now, cancellationToken);
                }

                await db.SaveChangesAsync(cancellationToken);
                return true;
            },
            keep: isMine => isMine,
            cancellationToken);

    private static async Task TakeInAsync(DbContext db, TransferSource source, FeedReader reader, FeedVerdict record, DateTimeOffset now, CancellationToken cancellationToken)
    {
        switch (record)
        {
            case FeedVerdict.Genuine genuine:
                await TransferIntake.TakeInAsync(db, source, genuine, reader, TransferIntake.HashOf(genuine.CopyWithWholeMemos.Span), now, cancellationToken);
                break;
            case FeedVerdict.Unreadable unreadable:
                await FeedHealthRow.NoteFailureAsync(db, source.Id, unreadable.Reason, now, cancellationToken);
                await TransferIntake.KeepCopyAsync(
                    db, source, TransferIntake.HashOf(unreadable.Copy.Span), unreadable.Copy, unreadable.Reason, now, cancellationToken);
                break;
            default:
                throw new CommerceException($"A list's record is {record.GetType().Name}, which no list holds.");
        }
    }

    private async Task<bool> MoveAsync(DbContext db, FeedRegistration feed, ListAnswer.Page page, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var at = now.ToUnixTimeMilliseconds();
        if (!page.IsLast)
        {
            return await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE commerce_feed_pulls SET cursor = {page.Next}, failures = 0, leased_until = {(now + Lease).ToUnixTimeMilliseconds()}
                WHERE feed_id = {feed.Id} AND leased_by = {me} AND leased_until > {at}
                """,
                cancellationToken) == 1;
        }

        var (usual, hurried) = (at + (long)options.Feeds.PullEvery.TotalMilliseconds, at + (long)options.Feeds.PullEveryInHurry.TotalMilliseconds);
        return await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_feed_pulls
            SET cursor = {page.Next}, failures = 0, leased_until = 0, pulled_at = {at},
                due_at = CASE WHEN hurried_until > {at} THEN {hurried} ELSE {usual} END
            WHERE feed_id = {feed.Id} AND leased_by = {me} AND leased_until > {at}
            """,
            cancellationToken) == 1;
    }

    /// <summary>Gives the feed back; it is due again after so long, and not before.</summary>
    private Task<int> WaitAsync(FeedRegistration feed, TimeSpan wait, CancellationToken cancellationToken)
    {
        var again = (Now + wait).ToUnixTimeMilliseconds();
        return database.WriteAsync(
            db => db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_feed_pulls SET leased_until = 0, due_at = {again}, blocked_until = {again} WHERE feed_id = {feed.Id} AND leased_by = {me}",
                cancellationToken),
            keep: _ => true,
            cancellationToken);
    }

    private Task<int> FailAsync(FeedRegistration feed, string reason, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async db =>
            {
                var now = Now;
                var failures = await db.Set<FeedPullRow>().Where(pull => pull.FeedId == feed.Id).Select(pull => pull.Failures).SingleAsync(cancellationToken);
                var again = (now + BackOff(failures)).ToUnixTimeMilliseconds();
                await FeedHealthRow.NoteFailureAsync(db, feed.Id, reason, now, cancellationToken);
                return await db.Database.ExecuteSqlAsync(
                    $"""
                    UPDATE commerce_feed_pulls SET leased_until = 0, due_at = {again}, blocked_until = {again}, failures = {failures + 1}
                    WHERE feed_id = {feed.Id} AND leased_by = {me}
                    """,
                    cancellationToken);
            },
            keep: _ => true,
            cancellationToken);

    /// <summary>One minute, then twice as long each time.</summary>
    private static TimeSpan BackOff(int failures)
    {
        var wait = ShortestBackOff * (1 << Math.Min(failures, 6));
        return wait < LongestBackOff ? wait : LongestBackOff;
    }

    /// <summary>A feed's row is made when it is first needed; it is due at once.</summary>
    private static Task<int> OpenRowsAsync(DbContext db, Guid householdId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_feed_pulls (feed_id, cursor, due_at, blocked_until, leased_until, leased_by, hurried_until, failures)
            SELECT id, '', 0, 0, 0, {Guid.Empty}, 0, 0 FROM commerce_feeds
            WHERE household_id = {householdId} AND list_token IS NOT NULL AND retired_at IS NULL
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);

    private DateTimeOffset Now => time.GetUtcNow().ToMilliseconds();
}
