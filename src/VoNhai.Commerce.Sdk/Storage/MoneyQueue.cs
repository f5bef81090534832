using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>Puts together what waits for a person. Everything is computed from what is stored; only the worklist's hint is written.</summary>
internal sealed class MoneyQueue(ICommerceDatabase database, CommerceOptions options, TimeProvider time) : IMoneyQueue
{
    public const int MostTaken = 200;

    public async Task<IReadOnlyList<QueueItem>> ListAsync(Guid householdId, int take = 50, CancellationToken cancellationToken = default)
    {
        var most = Math.Clamp(take, 1, MostTaken);
        var now = time.GetUtcNow().ToMilliseconds();
        var (items, spent) = await database.ReadAsync(db => ReadAsync(db, householdId, most, now, cancellationToken), cancellationToken);
        if (spent.Count > 0)
        {
            await database.WriteAsync(db => ClearAsync(db, spent, cancellationToken), _ => true, cancellationToken);
        }

        return [.. items.OrderBy(RankOf).ThenByDescending(item => item.At).Take(most)];
    }

    public async Task<int> CountAsync(Guid householdId, CancellationToken cancellationToken = default) =>
        (await ListAsync(householdId, MostTaken, cancellationToken)).Count;

    public Task<KeptTransfer?> FindTransferAsync(Guid householdId, Guid transferId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(db => QueuedTransfers.FindAsync(db, householdId, transferId, cancellationToken), cancellationToken);

    private async Task<(List<QueueItem> Items, List<WorklistRow> Spent)> ReadAsync(
        DbContext db, Guid householdId, int most, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (items, spent) = await QueuedOrders.ListAsync(db, householdId, most, cancellationToken);
        items.AddRange(await OverdueOrders.ListAsync(db, householdId, options, now, most, cancellationToken));
        items.AddRange(await QueuedTransfers.ListAsync(db, householdId, most, cancellationToken));
        items.AddRange(await FeedTroubles.ListAsync(db, householdId, options, now, cancellationToken));
        return (items, spent);
    }

    private static async Task<bool> ClearAsync(DbContext db, List<WorklistRow> spent, CancellationToken cancellationToken)
    {
        await Worklist.ClearAsync(db, spent, cancellationToken);
        return true;
    }

    private static int RankOf(QueueItem item) => item switch
    {
        QueueItem.ContradictedMark => 0,
        QueueItem.Disputed or QueueItem.GatewayUnclear => 0,
        QueueItem.LateMoney => 1,
        QueueItem.RefundDue => 2,
        QueueItem.Overpaid => 3,
        QueueItem.Underpaid => 4,
        QueueItem.Claim => 5,
        QueueItem.OverdueUnheard => 6,
        QueueItem.AmbiguousMoney => 7,
        QueueItem.UnmatchedMoney => 8,
        QueueItem.FeedSilent => 9,
        QueueItem.UnreadableDelivery => 10,
        _ => throw new CommerceException($"The queue does not know where {item.GetType().Name} stands."),
    };
}
