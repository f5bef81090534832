using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.SalesBook;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Takes the buyer out of orders, wherever rows tell who that was. No row of the ledger and of the books goes, and no number in one changes.
/// The caller holds the orders' rows and the heads of their households' books, and has asked <see cref="ErasureRule"/>.
/// </summary>
internal static class Blanking
{
    /// <summary>Stands where a keeper wrote why goods did not reach a buyer: that they did not is a fact of the run.</summary>
    private const string Gone = "…";

    public static async Task OfAsync(DbContext db, IReadOnlyList<OrderReading> readings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var reading in readings)
        {
            await OrderAsync(db, reading.Order, now, cancellationToken);
            foreach (var entry in reading.Ledger.Where(entry => PersonTraces.AreIn(entry.Reason, reading.Order.Buyer)))
            {
                await db.Database.ExecuteSqlAsync($"UPDATE commerce_ledger SET reason = '' WHERE id = {entry.Id} AND household_id = {entry.HouseholdId}", cancellationToken);
            }
        }

        var orderIds = readings.Select(reading => reading.Order.Id).ToList();
        await db.Set<OrderNote>().Where(note => orderIds.Contains(note.OrderId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<RunParcel>().Where(parcel => orderIds.Contains(parcel.OrderId) && parcel.Missed != null)
            .ExecuteUpdateAsync(set => set.SetProperty(parcel => parcel.Missed, Gone), cancellationToken);
        await ReasonsInBooksAsync(db, readings, cancellationToken);
        await LettersAsync(db, orderIds, now, cancellationToken);
        await PhotosAsync(db, readings, cancellationToken);
        await PayersAsync(db, readings, cancellationToken);
        await DebtorsAsync(db, readings, orderIds, cancellationToken);
    }

    /// <summary>Words that say what a step was stay: others read them, and they name nobody.</summary>
    private static async Task OrderAsync(DbContext db, Order order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_orders SET
                buyer_name = {Buyer.Erased(order.Code).Name}, buyer_phone = '', buyer_nickname = '', buyer_hamlet = '',
                delivery_commune_code = NULL, delivery_address = '', delivery_note = '', pickup_code = NULL, carrier = NULL, carrier_number = NULL,
                buyer_erased_at = {now.ToUnixTimeMilliseconds()}, stamp = {Guid.CreateVersion7(now)}
            WHERE id = {order.Id} AND household_id = {order.HouseholdId}
            """,
            cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_order_timeline SET told = '', note = ''
            WHERE order_id = {order.Id} AND "by" <> {Actors.System} AND note NOT IN ({TimelineEntry.SoldAgain}, {TimelineEntry.Discarded}, {TimelineEntry.Undone})
            """,
            cancellationToken);

        // Only a hash, but one over name, number and address; the form that made the order is not sent again by now.
        await db.Database.ExecuteSqlAsync($"UPDATE commerce_checkout_keys SET content_hash = '' WHERE code = {order.Code.ToString()}", cancellationToken);
    }

    /// <summary>A line of the books repeats the reason of its entry; what goods it is about never names a buyer.</summary>
    private static async Task ReasonsInBooksAsync(DbContext db, IReadOnlyList<OrderReading> readings, CancellationToken cancellationToken)
    {
        var buyers = readings.ToDictionary(reading => reading.Order.Id, reading => reading.Order.Buyer);
        var orderIds = buyers.Keys.Select(id => (Guid?)id).ToList();
        var lines = await db.Set<BookEntry>().AsNoTracking().Where(line => orderIds.Contains(line.OrderId) && line.Kind != BookEntryKind.Sold && line.Text != "")
            .Select(line => new { line.Id, line.OrderId, line.Text }).ToListAsync(cancellationToken);
        foreach (var line in lines.Where(line => PersonTraces.AreIn(line.Text, buyers[line.OrderId!.Value])))
        {
            await db.Database.ExecuteSqlAsync($"UPDATE commerce_book_entries SET text = '' WHERE id = {line.Id}", cancellationToken);
        }
    }

    private static async Task LettersAsync(DbContext db, List<Guid> orderIds, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Set<NoticeWishRow>().Where(wish => orderIds.Contains(wish.SubjectId))
            .ExecuteUpdateAsync(set => set.SetProperty(wish => wish.Channel, (string?)null).SetProperty(wish => wish.Address, ""), cancellationToken);
        await db.Set<NoticeRow>().Where(notice => orderIds.Contains(notice.OrderId) && notice.Receiver == NoticeReceiver.Buyer && notice.State == NoticeState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.State, NoticeState.Withdrawn).SetProperty(notice => notice.EndedAt, (DateTimeOffset?)now), cancellationToken);
        await db.Set<NoticeRow>().Where(notice => orderIds.Contains(notice.OrderId) && notice.Problem != "")
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.Problem, ""), cancellationToken);
    }

    /// <summary>Nobody here can tell whether a photo of spoiled goods shows a face, a hand, a yard: all of them go.</summary>
    private static async Task PhotosAsync(DbContext db, IReadOnlyList<OrderReading> readings, CancellationToken cancellationToken)
    {
        var entryIds = readings.SelectMany(reading => reading.Ledger).Select(entry => (Guid?)entry.Id).ToList();
        var photos = await db.Set<PhotoRow>().Where(photo => photo.EntryId != null && entryIds.Contains(photo.EntryId)).Select(photo => photo.Id).ToListAsync(cancellationToken);
        await db.Set<PhotoSizeRow>().Where(size => photos.Contains(size.PhotoId)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<PhotoRow>().Where(photo => photos.Contains(photo.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>
    /// Who the payer was, of transfers that stand with these orders now. Of the memo the codes stay: by them a statement that is imported
    /// later says the same of the same money.
    /// </summary>
    private static async Task PayersAsync(DbContext db, IReadOnlyList<OrderReading> readings, CancellationToken cancellationToken)
    {
        var standing = readings.SelectMany(reading =>
        {
            var moved = reading.Ledger.Select(entry => entry.ReversesId).OfType<Guid>().ToHashSet();
            return reading.Ledger.Where(entry => entry.Kind is LedgerEntryKind.TransferIn or LedgerEntryKind.TransferOut && !moved.Contains(entry.Id)).Select(entry => entry.TransferId);
        }).OfType<Guid>().Distinct().ToList();
        foreach (var transfer in await db.Set<Transfer>().AsNoTracking().Where(transfer => standing.Contains(transfer.Id)).Select(transfer => new { transfer.Id, transfer.Memo }).ToListAsync(cancellationToken))
        {
            var codes = string.Join(' ', OrderCode.FindIn(transfer.Memo));
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE commerce_transfers SET memo = {codes}, counterparty_account = '', counterparty_bin = '', counterparty_name = '',
                    decided_reason = CASE WHEN decided_reason IS NULL THEN NULL ELSE '' END
                WHERE id = {transfer.Id}
                """,
                cancellationToken);
        }

        await db.Set<FeedDelivery>()
            .Where(copy => db.Set<TransferSighting>().Any(sighting => sighting.FeedId == copy.FeedId && sighting.BodyHash == copy.BodyHash && standing.Contains(sighting.TransferId)))
            .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>What a household calls a debtor goes with the last order that needs it.</summary>
    private static async Task DebtorsAsync(DbContext db, IReadOnlyList<OrderReading> readings, List<Guid> orderIds, CancellationToken cancellationToken)
    {
        foreach (var (household, buyer) in readings.Select(reading => (reading.Order.HouseholdId, reading.Order.Buyer)).Distinct())
        {
            var (key, phone) = (DebtorKeys.Of(household, buyer), buyer.Phone);
            if (await db.Set<DebtRow>().AnyAsync(debt => debt.HouseholdId == household && debt.Debtor == key && !orderIds.Contains(debt.OrderId), cancellationToken)
                || (phone != default && await db.Set<Order>().AnyAsync(order => order.HouseholdId == household && order.Buyer.Phone == phone && order.BuyerErasedAt == null, cancellationToken)))
            {
                continue;
            }

            await db.Set<DebtorNote>().Where(note => note.HouseholdId == household && note.Debtor == key).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
