using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Takes news of money in: verify, keep the raw bytes, keep the transfer once, credit it once, commit, and only then answer.</summary>
internal sealed class PaymentInbox(ICommerceDatabase database, TimeProvider time) : IPaymentInbox
{
    public async Task<InboxReceipt> ReceiveAsync(
        string provider,
        Guid feedId,
        IReadOnlyDictionary<string, string> headers,
        ReadOnlyMemory<byte> rawBody,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var feed = await database.ReadAsync(
            db => db.Set<FeedRegistration>().SingleOrDefaultAsync(f => f.Id == feedId && f.Provider == provider, cancellationToken),
            cancellationToken);
        if (feed is null || BankFeedProviders.Open(feed) is not { } door)
        {
            return new InboxReceipt.NotGenuine("no such feed");
        }

        return door.Accept(headers, rawBody, time.GetUtcNow()) switch
        {
            FeedVerdict.NotGenuine refused => new InboxReceipt.NotGenuine(refused.Reason),
            FeedVerdict.Unreadable unreadable => await KeepAsync(feed, rawBody, unreadable.Reason, cancellationToken),
            FeedVerdict.Genuine genuine => await TakeInAsync(feed, rawBody, genuine.Transfers, cancellationToken),
            var unknown => throw new CommerceException($"A feed answered {unknown.GetType().Name}, which nobody handles."),
        };
    }

    public Task<IReadOnlyList<UnmatchedTransfer>> ListUnmatchedAsync(Guid householdId, int take = 20, CancellationToken cancellationToken = default) =>
        database.ReadAsync(db => TransferLog.ListUnmatchedAsync(db, householdId, Math.Clamp(take, 1, 100), cancellationToken), cancellationToken);

    private async Task<InboxReceipt> KeepAsync(FeedRegistration feed, ReadOnlyMemory<byte> rawBody, string problem, CancellationToken cancellationToken)
    {
        await database.WriteAsync(db => TryKeepRawAsync(db, feed, rawBody, problem, Now, cancellationToken), isNew => isNew, cancellationToken);
        return new InboxReceipt.Unreadable(problem);
    }

    private Task<InboxReceipt> TakeInAsync(FeedRegistration feed, ReadOnlyMemory<byte> rawBody, IReadOnlyList<IncomingTransfer> transfers, CancellationToken cancellationToken) =>
        database.WriteAsync<InboxReceipt>(
            async db =>
            {
                var now = Now;
                await HearAsync(db, feed, now, cancellationToken);
                await TryKeepRawAsync(db, feed, rawBody, problem: "", now, cancellationToken);
                var credited = 0;
                foreach (var transfer in transfers)
                {
                    credited += await RecordAsync(db, feed, transfer, now, cancellationToken) ? 1 : 0;
                }

                await db.SaveChangesAsync(cancellationToken);
                return new InboxReceipt.Acknowledged(credited);
            },
            keep: _ => true,
            cancellationToken);

    /// <summary>
    /// Notes that the feed is alive. On PostgreSQL this also holds the feed's row until the commit, so that deliveries of one feed are
    /// taken in one after the other and ordinals are counted without a race.
    /// </summary>
    private static Task<int> HearAsync(DbContext db, FeedRegistration feed, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"UPDATE commerce_feeds SET last_heard_at = {now.ToUnixTimeMilliseconds()} WHERE id = {feed.Id}", cancellationToken);

    private static async Task<bool> TryKeepRawAsync(
        DbContext db, FeedRegistration feed, ReadOnlyMemory<byte> rawBody, string problem, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(rawBody.Span));
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_deliveries (feed_id, body_hash, body, received_at, problem)
            VALUES ({feed.Id}, {hash}, {rawBody.ToArray()}, {now.ToUnixTimeMilliseconds()}, {problem}) ON CONFLICT DO NOTHING
            """,
            cancellationToken) == 1;
    }

    /// <summary>Keeps a transfer and credits it if it pays one of the household's requests; false when nothing was newly credited.</summary>
    private static async Task<bool> RecordAsync(DbContext db, FeedRegistration feed, IncomingTransfer incoming, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await WasToldAsync(db, feed, incoming, cancellationToken))
        {
            return false;
        }

        var outcome = await MatchAsync(db, feed, incoming, cancellationToken);
        var (transferId, isNew) = await TransferLog.KeepAsync(db, feed, incoming, outcome, now, cancellationToken);
        return isNew && await Crediting.WriteAsync(db, outcome, transferId, incoming.Amount, now, $"feed:{feed.Id:N}", cancellationToken);
    }

    private static Task<bool> WasToldAsync(DbContext db, FeedRegistration feed, IncomingTransfer incoming, CancellationToken cancellationToken) =>
        db.Set<TransferSighting>().AnyAsync(s => s.FeedId == feed.Id && s.ProviderTransactionId == incoming.ProviderTransactionId, cancellationToken);

    private static async Task<MatchOutcome> MatchAsync(DbContext db, FeedRegistration feed, IncomingTransfer incoming, CancellationToken cancellationToken)
    {
        var codes = TransferMatcher.CodesIn(incoming);
        var requests = codes.Count == 0
            ? []
            : await db.Set<PaymentRequest>().AsNoTracking()
                .Where(request => request.HouseholdId == feed.HouseholdId && codes.Contains(request.Code))
                .ToDictionaryAsync(request => request.Code, cancellationToken);
        return TransferMatcher.Match(incoming, feed.Account, requests);
    }

    private DateTimeOffset Now => time.GetUtcNow().ToMilliseconds();
}
