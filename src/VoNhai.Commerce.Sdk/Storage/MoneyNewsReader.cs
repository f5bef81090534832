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
                return new MoneyNewsPage(await TellAsync(db, householdId, seen, cancellationToken), next.ToString(), now);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<AccountHearing>> ListHearingsAsync(Guid householdId, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<AccountHearing>>(
            async db =>
            {
                var practises = await IsPracticeAsync(db, householdId, cancellationToken);
                var accounts = await db.Set<ReceivingAccount>()
                    .Where(account => account.HouseholdId == householdId && account.StoppedAt == null)
                    .OrderBy(account => account.Id)
                    .Select(account => new { account.Id, account.Bin, account.Number })
                    .ToListAsync(cancellationToken);
                var feeds = (await db.Set<FeedRegistration>()
                    .Where(feed => feed.HouseholdId == householdId && feed.RetiredAt == null)
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
        DbContext db, Guid householdId, IReadOnlyList<(Guid Id, DateTimeOffset At)> seen, CancellationToken cancellationToken)
    {
        if (seen.Count == 0)
        {
            return [];
        }

        var ids = seen.Select(transfer => transfer.Id).ToList();
        var transfers = await db.Set<Transfer>().Where(t => t.HouseholdId == householdId && ids.Contains(t.Id)).ToListAsync(cancellationToken);
        var paid = await CreditsAsync(db, householdId, ids, cancellationToken);
        var play = await PracticeAsync(db, householdId, ids, cancellationToken);
        return
        [
            .. transfers.OrderBy(t => t.RecordedAt).ThenBy(t => t.Id)
                .Select(t => Tell(t, paid.GetValueOrDefault(t.Id), play.Contains(t.Id))),
        ];
    }

    private static MoneyNews Tell(Transfer transfer, Credit? credit, bool isPractice)
    {
        var (kind, difference) = Judge(credit);
        return new MoneyNews(transfer.Id, kind, transfer.Amount, difference, credit?.Reading.Order.Code, transfer.RecordedAt, transfer.OccurredAt, isPractice);
    }

    private static (MoneyNewsKind Kind, Vnd Difference) Judge(Credit? credit) => credit?.Reading.State() switch
    {
        null => (MoneyNewsKind.Unclear, Vnd.Zero),
        { Status: PaymentStatus.Expired or PaymentStatus.Cancelled } => (MoneyNewsKind.Late, Vnd.Zero),
        { Due: var due } when due < Vnd.Zero => (MoneyNewsKind.Overpaid, -due),
        { Due: var due } when !due.IsPositive => (MoneyNewsKind.Whole, Vnd.Zero),
        _ when credit.MissingOfDeposit is { } missing => missing.IsPositive ? (MoneyNewsKind.Underpaid, missing) : (MoneyNewsKind.Whole, Vnd.Zero),
        { Due: var due } => (MoneyNewsKind.Underpaid, due),
    };

    /// <summary>What each transfer pays; a transfer that pays nothing is absent. One that a person moved stands with its new order.</summary>
    private static async Task<IReadOnlyDictionary<Guid, Credit>> CreditsAsync(
        DbContext db, Guid householdId, IReadOnlyCollection<Guid> transferIds, CancellationToken cancellationToken)
    {
        var credits = await (
            from entry in db.Set<LedgerEntry>()
            join request in db.Set<PaymentRequest>() on entry.RequestId equals request.Id
            where entry.HouseholdId == householdId && entry.Kind == LedgerEntryKind.TransferIn
                && entry.TransferId != null && transferIds.Contains(entry.TransferId.Value)
                && !db.Set<LedgerEntry>().Any(moved => moved.ReversesId == entry.Id && moved.Kind == LedgerEntryKind.TransferMoved)
            select new { TransferId = entry.TransferId!.Value, Request = request }).ToListAsync(cancellationToken);
        var orderIds = credits.Select(credit => credit.Request.OrderId).ToHashSet();
        var readings = (await OrderReading.ListAsync(db, orderIds, cancellationToken)).ToDictionary(reading => reading.Order.Id);
        return credits.ToDictionary(credit => credit.TransferId, credit => new Credit(readings[credit.Request.OrderId], credit.Request));
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

    /// <summary>A transfer stands with a request of an order.</summary>
    private sealed record Credit(OrderReading Reading, PaymentRequest Request)
    {
        /// <summary>What a deposit still asks for, as far as banks saw; <c>null</c> when the request is for the whole order.</summary>
        public Vnd? MissingOfDeposit => Request.Purpose == RequestPurpose.Deposit
            ? Request.Amount - LedgerSums.Of([.. Reading.Ledger.Where(entry => entry.RequestId == Request.Id)]).BankSaw
            : null;
    }
}
