using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>The household's own changes of stock: the row that says why, and one guarded statement, in one transaction.</summary>
internal static class StockBook
{
    /// <summary>Writes the row down; false when this form was written down before.</summary>
    public static async Task<bool> TryWriteAsync(DbContext db, StockAdjustment change, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_stock_adjustments (id, household_id, product_id, change, reason, by_whom, at, note)
            VALUES ({change.Id}, {change.HouseholdId}, {change.ProductId}, {change.Change.Thousandths}, {change.Reason.ToString()}, {change.By}, {change.At.ToUnixTimeMilliseconds()}, {change.Note})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken) == 1;

    /// <summary>Changes the stock unless it would go below nothing or beyond what can be counted; false then.</summary>
    public static async Task<bool> TryApplyAsync(DbContext db, StockAdjustment change, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_products SET stock = stock + {change.Change.Thousandths}
            WHERE id = {change.ProductId} AND household_id = {change.HouseholdId}
              AND stock + {change.Change.Thousandths} BETWEEN 0 AND {ListingReading.MostStock.Thousandths}
            """,
            cancellationToken) == 1;

    /// <summary>The product that a form of this household was for, or <c>null</c>.</summary>
    public static async Task<Guid?> ProductOfAsync(DbContext db, Guid householdId, Guid key, CancellationToken cancellationToken) =>
        await db.Set<StockAdjustment>().Where(change => change.Id == key && change.HouseholdId == householdId).Select(change => (Guid?)change.ProductId).SingleOrDefaultAsync(cancellationToken);
}
