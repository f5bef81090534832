using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Finds the photos beside an order's money, for its household and its buyer. The order is found first: no photo is read by its name alone.</summary>
internal sealed class ProofPhotos(ICommerceDatabase database) : IProofPhotos
{
    public Task<IReadOnlyList<ProofPhoto>> ListAsync(Guid householdId, string code, CancellationToken cancellationToken = default) =>
        database.ReadAsync(async db => await ListAsync(db, await OwnAsync(db, householdId, code, cancellationToken), cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ProofPhoto>> ListForBuyerAsync(string code, string secret, CancellationToken cancellationToken = default) =>
        database.ReadAsync<IReadOnlyList<ProofPhoto>>(
            async db => await HasAnyAsync(db, code, cancellationToken)
                ? [.. (await ListAsync(db, await BoughtAsync(db, code, secret, cancellationToken), cancellationToken)).Where(proof => !proof.IsTakenBack)]
                : [],
            cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadAsync(Guid householdId, string code, Guid entryId, int width, CancellationToken cancellationToken = default) =>
        database.ReadAsync(async db => await ReadAsync(db, await OwnAsync(db, householdId, code, cancellationToken), entryId, width, cancellationToken), cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadForBuyerAsync(string code, string secret, Guid entryId, int width, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db => await BoughtAsync(db, code, secret, cancellationToken) is { } order && !IsTakenBack(order, entryId)
                ? await ReadAsync(db, order, entryId, width, cancellationToken)
                : null,
            cancellationToken);

    /// <summary>Nearly no order has one, and the buyer's page asks with every look: then the order itself need not be read for it.</summary>
    private static async Task<bool> HasAnyAsync(DbContext db, string code, CancellationToken cancellationToken) =>
        OrderCode.TryRead(code, out var read)
        && await (from order in db.Set<Order>()
                  join request in db.Set<PaymentRequest>() on order.Id equals request.OrderId
                  join entry in db.Set<LedgerEntry>() on request.Id equals entry.RequestId
                  join photo in db.Set<PhotoRow>() on (Guid?)entry.Id equals photo.EntryId
                  where order.Code == read
                  select photo.Id).AnyAsync(cancellationToken);

    private static async Task<IReadOnlyList<ProofPhoto>> ListAsync(DbContext db, OrderReading? order, CancellationToken cancellationToken)
    {
        if (order is null)
        {
            return [];
        }

        var entries = order.Ledger.Where(entry => entry.Kind == LedgerEntryKind.Allowance).ToDictionary(entry => entry.Id);
        var rows = await db.Set<PhotoRow>()
            .Where(row => row.HouseholdId == order.Order.HouseholdId && row.EntryId != null && entries.Keys.Contains(row.EntryId.Value))
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => (Row: row, Entry: entries[row.EntryId!.Value]))
                .Select(proof => new ProofPhoto(proof.Entry.Id, proof.Row.View(), proof.Entry.Amount, proof.Entry.RecordedAt, IsTakenBack(order, proof.Entry.Id))),
        ];
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(DbContext db, OrderReading? order, Guid entryId, int width, CancellationToken cancellationToken)
    {
        if (order is null || order.Ledger.All(entry => entry.Id != entryId))
        {
            return null;
        }

        var bytes = await db.Set<PhotoRow>().Where(photo => photo.EntryId == entryId && photo.HouseholdId == order.Order.HouseholdId)
            .Join(db.Set<PhotoSizeRow>().Where(size => size.Width == width), photo => photo.Id, size => size.PhotoId, (_, size) => size.WebP)
            .SingleOrDefaultAsync(cancellationToken);

        // Without the cast a missing array would become an empty picture.
        return bytes is null ? null : (ReadOnlyMemory<byte>?)bytes;
    }

    private static async Task<OrderReading?> OwnAsync(DbContext db, Guid householdId, string code, CancellationToken cancellationToken)
    {
        if (!OrderCode.TryRead(code, out var read))
        {
            return null;
        }

        var orderIds = await db.Set<PaymentRequest>().Where(r => r.HouseholdId == householdId && r.Code == read).Select(r => r.OrderId).ToListAsync(cancellationToken);
        return (await OrderReading.ListAsync(db, orderIds, cancellationToken)).SingleOrDefault();
    }

    private static async Task<OrderReading?> BoughtAsync(DbContext db, string code, string secret, CancellationToken cancellationToken) =>
        TrackingSecret.TryRead(secret, out var given) && OrderCode.TryRead(code, out var read)
            && await OrderReading.FindAsync(db, read, householdId: null, cancellationToken) is { } found && found.Order.Secret.Matches(given)
            ? found
            : null;

    private static bool IsTakenBack(OrderReading order, Guid entryId) => order.Ledger.Any(entry => entry.ReversesId == entryId);
}
