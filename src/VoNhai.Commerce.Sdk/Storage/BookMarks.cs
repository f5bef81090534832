using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Says in the transaction of a change that an order's books are to be looked at again.</summary>
internal static class BookMarks
{
    /// <summary>An order took steps.</summary>
    public static Task<int> NoteAsync(DbContext db, Guid orderId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"INSERT INTO commerce_book_marks (id, household_id, order_id) SELECT {Guid.CreateVersion7()}, o.household_id, o.id FROM commerce_orders o WHERE o.id = {orderId}",
            cancellationToken);

    /// <summary>A line of the ledger was written.</summary>
    public static Task<int> NoteAsync(DbContext db, LedgerEntry entry, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"INSERT INTO commerce_book_marks (id, household_id, order_id) SELECT {Guid.CreateVersion7()}, r.household_id, r.order_id FROM commerce_payment_requests r WHERE r.id = {entry.RequestId}",
            cancellationToken);
}
