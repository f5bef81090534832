using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>Takes news of money in: verify, keep a copy, keep the transfer once, credit it once, commit, and only then answer.</summary>
internal sealed class PaymentInbox(ICommerceDatabase database, TimeProvider time) : IPaymentInbox
{
    /// <summary>A storm of forgeries must not become a storm of writes.</summary>
    private static readonly TimeSpan RefusalsNotedEvery = TimeSpan.FromMinutes(1);

    private const int ReplayedAtOnce = 100;

    private readonly DeliveryQueue queue = new(database, time);

    /// <summary>When each feed's refusal was last noted by this instance; feeds that nobody registered are not among them.</summary>
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> noted = new();

    public async Task<InboxReceipt> ReceiveAsync(
        string provider,
        Guid feedId,
        IReadOnlyDictionary<string, string> headers,
        ReadOnlyMemory<byte> rawBody,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(headers);
        using var span = CommerceTelemetry.Source.StartActivity(CommerceTelemetry.ReceiveDeliverySpan);
        var receipt = await JudgeAsync(provider, feedId, headers, rawBody, cancellationToken);
        var outcome = receipt switch { InboxReceipt.Acknowledged => "acknowledged", InboxReceipt.NotGenuine => "notGenuine", _ => "unreadable" };
        span?.SetTag(CommerceTelemetry.OutcomeTag, outcome);
        if (receipt is not InboxReceipt.Acknowledged)
        {
            CommerceTelemetry.CountRefused(outcome);
        }

        return receipt;
    }

    private async Task<InboxReceipt> JudgeAsync(
        string provider, Guid feedId, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> rawBody, CancellationToken cancellationToken)
    {
        var feed = await database.ReadAsync(
            db => db.Set<FeedRegistration>().SingleOrDefaultAsync(f => f.Id == feedId && f.Provider == provider, cancellationToken),
            cancellationToken);
        if (feed is null)
        {
            return new InboxReceipt.NotGenuine("no such feed");
        }

        if (!await database.ReadAsync(db => PlayMoney.FitsAsync(db, feed.HouseholdId, feed.Bin, cancellationToken), cancellationToken))
        {
            return await RefuseAsync(feed, "play money and money never meet", cancellationToken);
        }

        if (!BankFeedProviders.TryOpen(feed, out var door, out var obstacle))
        {
            return await RefuseAsync(feed, obstacle, cancellationToken);
        }

        return door.Accept(headers, rawBody, time.GetUtcNow()) switch
        {
            FeedVerdict.NotGenuine refused => await RefuseAsync(feed, refused.Reason, cancellationToken),
            FeedVerdict.Unreadable unreadable => await KeepAsync(feed, rawBody, unreadable, cancellationToken),
            FeedVerdict.Genuine genuine => await TakeInAsync(feed, rawBody, genuine, cancellationToken),
            var unknown => throw new CommerceException($"A feed answered {unknown.GetType().Name}, which nobody handles."),
        };
    }

    public Task<IReadOnlyList<UnmatchedTransfer>> ListUnmatchedAsync(Guid householdId, int take = 20, CancellationToken cancellationToken = default) =>
        database.ReadAsync(db => TransferLog.ListUnmatchedAsync(db, householdId, Math.Clamp(take, 1, 100), cancellationToken), cancellationToken);

    public async Task<ReplayReceipt> ReplayAsync(Guid householdId, Guid feedId, CancellationToken cancellationToken = default)
    {
        var feed = await database.ReadAsync(
            db => db.Set<FeedRegistration>().SingleOrDefaultAsync(f => f.Id == feedId && f.HouseholdId == householdId, cancellationToken),
            cancellationToken);
        var sum = new ReplayReceipt(0, 0, 0);
        if (feed is null)
        {
            return sum;
        }

        for (string? after = null; ;)
        {
            var copies = await CopiesAsync(feed, after, cancellationToken);
            if (copies is [])
            {
                return sum;
            }

            var part = await database.WriteAsync(db => ReplayAsync(db, feed, copies, cancellationToken), keep: _ => true, cancellationToken);
            sum = new ReplayReceipt(sum.Copies + part.Copies, sum.Unreadable + part.Unreadable, sum.Credited + part.Credited);
            after = copies[^1].BodyHash;
        }
    }

    /// <summary>A portion in the order of the hashes: stable while others write, and as good as any, since order changes no final state.</summary>
    private Task<List<FeedDelivery>> CopiesAsync(FeedRegistration feed, string? after, CancellationToken cancellationToken) =>
        database.ReadAsync(
            db => db.Set<FeedDelivery>()
                .Where(copy => copy.FeedId == feed.Id && (after == null || copy.BodyHash.CompareTo(after) > 0))
                .OrderBy(copy => copy.BodyHash)
                .Take(ReplayedAtOnce)
                .ToListAsync(cancellationToken),
            cancellationToken);

    private async Task<ReplayReceipt> ReplayAsync(DbContext db, FeedRegistration feed, List<FeedDelivery> copies, CancellationToken cancellationToken)
    {
        var (unreadable, credited) = (0, 0);
        await TransferIntake.HoldAsync(db, feed.Id, heardAt: null, cancellationToken);
        foreach (var copy in copies)
        {
            var reader = copy.Way == TransferSource.Pull ? FeedReaders.OfPull(feed.Provider) : FeedReaders.OfPush(feed.Provider);
            if (reader?.Read(copy.Body) is not FeedVerdict.Genuine genuine)
            {
                unreadable++;
                continue;
            }

            foreach (var transfer in genuine.Transfers)
            {
                credited += await TransferIntake.RematchAsync(db, TransferSource.Of(feed, copy.Way), transfer, copy.BodyHash, Now, cancellationToken) ? 1 : 0;
            }

            if (copy.Problem.Length > 0)
            {
                await db.Database.ExecuteSqlAsync(
                    $"UPDATE commerce_deliveries SET problem = '' WHERE feed_id = {copy.FeedId} AND body_hash = {copy.BodyHash}", cancellationToken);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        return new ReplayReceipt(copies.Count, unreadable, credited);
    }

    private async Task<InboxReceipt> RefuseAsync(FeedRegistration feed, string reason, CancellationToken cancellationToken)
    {
        var now = Now;
        if (!noted.TryGetValue(feed.Id, out var last) || now - last >= RefusalsNotedEvery)
        {
            noted[feed.Id] = now;
            await database.WriteAsync(db => FeedHealthRow.NoteRefusalAsync(db, feed.Id, reason, now, cancellationToken), keep: _ => true, cancellationToken);
        }

        return new InboxReceipt.NotGenuine(reason);
    }

    private async Task<InboxReceipt> KeepAsync(FeedRegistration feed, ReadOnlyMemory<byte> rawBody, FeedVerdict.Unreadable unreadable, CancellationToken cancellationToken)
    {
        var source = TransferSource.Of(feed, TransferSource.Push);
        await database.WriteAsync(
            async db =>
            {
                var now = Now;
                await FeedHealthRow.NoteFailureAsync(db, feed.Id, unreadable.Reason, now, cancellationToken);
                return await TransferIntake.KeepCopyAsync(
                    db, source, TransferIntake.HashOf(rawBody.Span), unreadable.Copy, unreadable.Reason, now, cancellationToken);
            },
            keep: _ => true,
            cancellationToken);
        return new InboxReceipt.Unreadable(unreadable.Reason);
    }

    private async Task<InboxReceipt> TakeInAsync(
        FeedRegistration feed, ReadOnlyMemory<byte> rawBody, FeedVerdict.Genuine genuine, CancellationToken cancellationToken)
    {
        var source = TransferSource.Of(feed, TransferSource.Push);
        var bodyHash = TransferIntake.HashOf(rawBody.Span);
        if (await database.ReadAsync(db => ToldBefore.IsWholeAsync(db, source, genuine, bodyHash, Now, cancellationToken), cancellationToken))
        {
            return new InboxReceipt.Acknowledged(0);
        }

        return new InboxReceipt.Acknowledged(await queue.TakeInAsync(feed, genuine, bodyHash, cancellationToken));
    }

    private DateTimeOffset Now => time.GetUtcNow().ToMilliseconds();
}
