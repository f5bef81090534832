using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Removes what is private of news that pay no order. A transfer that stands in a ledger is somebody's bookkeeping and stays as it is.
/// What is to go is looked for outside any transaction and goes in short ones, because a webhook's sender waits; each decides again by
/// its own condition, so that it may run twice, or in two instances at once.
/// </summary>
internal static class FeedSweep
{
    private const int AtOnce = 500;

    public static async Task<int> RunAsync(ICommerceDatabase database, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var gone = 0;
        gone += await EachAsync(database, db => Transfers(db, before).Select(t => t.Id), (db, ids) => Transfers(db, before).Where(t => ids.Contains(t.Id)).ExecuteUpdateAsync(
            set => set
                .SetProperty(t => t.Memo, "")
                .SetProperty(t => t.CounterpartyAccount, "")
                .SetProperty(t => t.CounterpartyBin, "")
                .SetProperty(t => t.CounterpartyName, ""),
            cancellationToken), cancellationToken);
        gone += await EachAsync(
            database, db => Copies(db, before).Select(c => c.BodyHash), (db, hashes) => Copies(db, before).Where(c => hashes.Contains(c.BodyHash)).ExecuteDeleteAsync(cancellationToken), cancellationToken);

        return gone + await EmptyUnreadAsync(database, before, cancellationToken);
    }

    /// <summary>Removes every copy from before, also of money that stands in a ledger; what nobody could read keeps its line.</summary>
    public static async Task<int> ForgetAsync(ICommerceDatabase database, DateTimeOffset before, CancellationToken cancellationToken)
    {
        IQueryable<FeedDelivery> Old(DbContext db) => db.Set<FeedDelivery>().Where(copy => copy.ReceivedAt < before && copy.Problem == "");
        var gone = await EachAsync(
            database, db => Old(db).Select(copy => copy.BodyHash), (db, hashes) => Old(db).Where(copy => hashes.Contains(copy.BodyHash)).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        return gone + await EmptyUnreadAsync(database, before, cancellationToken);
    }

    private static IQueryable<Transfer> Transfers(DbContext db, DateTimeOffset before) =>
        db.Set<Transfer>().Where(t => t.RecordedAt < before
            && (t.Memo != "" || t.CounterpartyAccount != "" || t.CounterpartyBin != "" || t.CounterpartyName != "")
            && !db.Set<LedgerEntry>().Any(entry => entry.TransferId == t.Id));

    private static IQueryable<FeedDelivery> Copies(DbContext db, DateTimeOffset before) =>
        db.Set<FeedDelivery>().Where(c => c.ReceivedAt < before && c.Problem == ""
            && !db.Set<TransferSighting>().Any(s => s.FeedId == c.FeedId && s.BodyHash == c.BodyHash && db.Set<LedgerEntry>().Any(entry => entry.TransferId == s.TransferId)));

    /// <summary>What nobody could read keeps its line: when it came, and why it was not understood.</summary>
    private static Task<int> EmptyUnreadAsync(ICommerceDatabase database, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var (limit, nothing) = (before.ToUnixTimeMilliseconds(), Array.Empty<byte>());
        return database.WriteAsync(
            db => db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_deliveries SET body = {nothing} WHERE received_at < {limit} AND problem <> '' AND length(body) > 0", cancellationToken),
            keep: _ => true,
            cancellationToken);
    }

    private static async Task<int> EachAsync<TKey>(
        ICommerceDatabase database, Func<DbContext, IQueryable<TKey>> find, Func<DbContext, List<TKey>, Task<int>> remove, CancellationToken cancellationToken)
    {
        for (var gone = 0; ;)
        {
            var keys = await database.ReadAsync(db => find(db).Take(AtOnce).ToListAsync(cancellationToken), cancellationToken);
            var part = keys is [] ? 0 : await database.WriteAsync(db => remove(db, keys), keep: _ => true, cancellationToken);
            gone += part;
            if (keys.Count < AtOnce || part == 0)
            {
                return gone;
            }
        }
    }
}
