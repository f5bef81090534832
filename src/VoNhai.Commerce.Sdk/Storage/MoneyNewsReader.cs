using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Reads the news of money. A listener asks often and mostly in vain, so the question costs one statement over an index; only when
/// something came are orders and ledgers read.
/// </summary>
internal sealed class MoneyNewsReader(ICommerceDatabase database, TimeProvider time) : IMoneyNews
{
    private const int MostAtFirst = 20;
    private const int Most = 100;

    private static readonly TimeSpan FirstReach = TimeSpan.FromHours(24);

    public Task<MoneyNewsPage> ReadAsync(Guid householdId, string? after = null, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().ToMilliseconds();
        var cursor = MoneyNewsCursor.Read(after);

        // A cursor from the future (or a forged one) would hear nothing until then.
        cursor = cursor?.At > now ? null : cursor;
        return database.ReadAsync(
            async db =>
            {
                var seen = await SeeAsync(db, householdId, cursor?.From ?? now - FirstReach, cursor is null ? MostAtFirst : Most, cancellationToken);
                if (cursor is not null && MoneyNewsCursor.DigestOf(seen.Select(transfer => transfer.Id)) == cursor.Digest)
                {
                    return new MoneyNewsPage([], cursor.ToString(), now);
                }

                // Whoever begins now begins in the past of the overlap: what commits late is still news.
                var next = MoneyNewsCursor.After(cursor?.At ?? now - FirstReach, seen, now);
                return new MoneyNewsPage(await TellAsync(db, householdId, seen, now, cancellationToken), next.ToString(), now);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<AccountHearing>> ListHearingsAsync(Guid householdId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<AccountHearing>>(
            async db =>
            {
                var practises = await IsPracticeAsync(db, householdId, cancellationToken);
                var accounts = await db.Set<ReceivingAccount>()
                    .Where(account => account.HouseholdId == householdId)
                    .OrderBy(account => account.Id)
                    .Select(account => new { account.Id, account.Bin, account.Number })
                    .ToListAsync(cancellationToken);
                var feeds = (await db.Set<FeedRegistration>()
                    .Where(feed => feed.HouseholdId == householdId)
                    .Select(feed => new { feed.AccountId, HeardAt = EF.Property<long?>(feed, "LastHeardAt") })
                    .ToListAsync(cancellationToken)).ToLookup(feed => feed.AccountId, feed => feed.HeardAt);
                return
                [
                    .. accounts.Select(account => new AccountHearing(
                        account.Bin,
                        account.Number,
                        practises || account.Bin == Banks.Practice.Bin,
                        feeds.Contains(account.Id),
                        feeds[account.Id].Max() is { } heardAt ? DateTimeOffset.FromUnixTimeMilliseconds(heardAt) : null)),
                ];
            },
            cancellationToken);

    /// <summary>The household's incoming transfers that a feed told of, newest first.</summary>
    private static async Task<IReadOnlyList<(Guid Id, DateTimeOffset At)>> SeeAsync(
        DbContext db, Guid householdId, DateTimeOffset from, int most, CancellationToken cancellationToken)
    {
        var seen = await db.Set<Transfer>()
            .Where(t => t.HouseholdId == householdId && t.RecordedAt >= from && t.Direction == TransferDirection.In)
            .Where(t => db.Set<TransferSighting>().Any(sighting => sighting.TransferId == t.Id))
            .OrderByDescending(t => t.RecordedAt)
            .ThenByDescending(t => t.Id)
            .Take(most)
            .Select(t => new { t.Id, t.RecordedAt })
            .ToListAsync(cancellationToken);
        return [.. seen.Select(transfer => (transfer.Id, transfer.RecordedAt))];
    }

    private static async Task<IReadOnlyList<MoneyNews>> TellAsync(
        DbContext db, Guid householdId, IReadOnlyList<(Guid Id, DateTimeOffset At)> seen, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (seen.Count == 0)
        {
            return [];
        }

        var ids = seen.Select(transfer => transfer.Id).ToList();
        var transfers = await db.Set<Transfer>().Where(t => t.HouseholdId == householdId && ids.Contains(t.Id)).ToListAsync(cancellationToken);
        var paid = await OrdersPaidByAsync(db, householdId, ids, cancellationToken);
        var play = await PracticeAsync(db, householdId, ids, cancellationToken);
        return
        [
            .. transfers.OrderBy(t => t.RecordedAt).ThenBy(t => t.Id)
                .Select(t => Tell(t, paid.GetValueOrDefault(t.Id), play.Contains(t.Id), now)),
        ];
    }

    private static MoneyNews Tell(Transfer transfer, OrderReading? order, bool isPractice, DateTimeOffset now)
    {
        var (kind, difference) = Judge(order?.StateAt(now));
        return new MoneyNews(transfer.Id, kind, transfer.Amount, difference, order?.Order.Code, transfer.RecordedAt, transfer.OccurredAt, isPractice);
    }

    private static (MoneyNewsKind Kind, Vnd Difference) Judge(PaymentState? state) => state switch
    {
        null => (MoneyNewsKind.Unclear, Vnd.Zero),
        { Status: PaymentStatus.Expired or PaymentStatus.Cancelled } => (MoneyNewsKind.Late, Vnd.Zero),
        { Due: var due } when due.IsPositive => (MoneyNewsKind.Underpaid, due),
        { Due: var due } when due < Vnd.Zero => (MoneyNewsKind.Overpaid, -due),
        _ => (MoneyNewsKind.Whole, Vnd.Zero),
    };

    /// <summary>Which order each transfer pays; a transfer that pays none is absent.</summary>
    private static async Task<IReadOnlyDictionary<Guid, OrderReading>> OrdersPaidByAsync(
        DbContext db, Guid householdId, IReadOnlyCollection<Guid> transferIds, CancellationToken cancellationToken)
    {
        var credits = await (
            from entry in db.Set<LedgerEntry>()
            join request in db.Set<PaymentRequest>() on entry.RequestId equals request.Id
            where entry.HouseholdId == householdId && entry.Kind == LedgerEntryKind.TransferIn
                && entry.TransferId != null && transferIds.Contains(entry.TransferId.Value)
            select new { TransferId = entry.TransferId!.Value, request.OrderId }).ToListAsync(cancellationToken);
        var orderIds = credits.Select(credit => credit.OrderId).ToHashSet();
        var orders = await db.Set<Order>().Where(order => order.HouseholdId == householdId && orderIds.Contains(order.Id)).AsSplitQuery().ToListAsync(cancellationToken);
        var readings = (await OrderReading.CompleteAsync(db, orders, cancellationToken)).ToDictionary(reading => reading.Order.Id);
        return credits.ToDictionary(credit => credit.TransferId, credit => readings[credit.OrderId]);
    }

    /// <summary>Which transfers are play money: all of a practice household's, and all that the practice bank told of.</summary>
    private static async Task<IReadOnlySet<Guid>> PracticeAsync(
        DbContext db, Guid householdId, IReadOnlyCollection<Guid> transferIds, CancellationToken cancellationToken)
    {
        if (await IsPracticeAsync(db, householdId, cancellationToken))
        {
            return transferIds.ToHashSet();
        }

        var practiceBank = Banks.Practice.Bin;
        var told = from sighting in db.Set<TransferSighting>()
                   join feed in db.Set<FeedRegistration>() on sighting.FeedId equals feed.Id
                   where transferIds.Contains(sighting.TransferId) && feed.Bin == practiceBank
                   select sighting.TransferId;
        return (await told.ToListAsync(cancellationToken)).ToHashSet();
    }

    private static Task<bool> IsPracticeAsync(DbContext db, Guid householdId, CancellationToken cancellationToken) =>
        db.Set<Household>().AnyAsync(household => household.Id == householdId && household.IsPractice, cancellationToken);
}
