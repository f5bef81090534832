using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Sets goods aside and gives them back, each by one guarded statement: the database decides who gets the last one, never a
/// number that was read before.
/// </summary>
internal static class Stock
{
    /// <summary>Sets goods aside if there are enough; false when there are not.</summary>
    public static async Task<bool> TryTakeAsync(DbContext db, Guid productId, Quantity quantity, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_products SET stock = stock - {quantity.Thousandths} WHERE id = {productId} AND is_published AND stock >= {quantity.Thousandths}",
            cancellationToken) == 1;

    /// <summary>Gives back what an order had set aside. The caller makes sure that it happens once: by the order's step.</summary>
    public static async Task ReturnAsync(DbContext db, Order order, CancellationToken cancellationToken)
    {
        foreach (var line in order.Lines.OrderBy(line => line.ProductId))
        {
            await db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_products SET stock = stock + {line.Quantity.Thousandths} WHERE id = {line.ProductId}",
                cancellationToken);
        }
    }
}
