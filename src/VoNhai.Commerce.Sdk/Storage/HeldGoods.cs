using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Looks after what counts as unpaid. Money is told of on many ways and some of them are in a hurry, so none of them touches a product's
/// row; when the share of unpaid orders is used up, whoever meets it looks first which of them have been paid meanwhile.
/// </summary>
internal static class HeldGoods
{
    private const int MostAtOnce = 200;

    /// <summary>Lets go from the count whatever is no longer unpaid of a product.</summary>
    /// <returns>Whether there was any.</returns>
    public static async Task<bool> SettleAsync(DbContext db, Guid productId, CancellationToken cancellationToken)
    {
        var orderIds = await db.Database.SqlQuery<Guid>(
            $"""
            SELECT h.order_id AS "Value" FROM commerce_stock_holds h
            WHERE h.product_id = {productId} AND h.state = 'Unpaid'
              AND EXISTS (SELECT 1 FROM commerce_payment_requests r JOIN commerce_ledger e ON e.request_id = r.id WHERE r.order_id = h.order_id)
            ORDER BY h.order_id LIMIT {MostAtOnce}
            """).ToListAsync(cancellationToken);
        var settled = (await OrderReading.ListAsync(db, orderIds, cancellationToken)).Where(reading => reading.State().MayBegin).Select(reading => reading.Order.Id).ToList();
        var holds = await db.Set<StockHold>().AsNoTracking()
            .Where(hold => hold.ProductId == productId && settled.Contains(hold.OrderId))
            .OrderBy(hold => hold.OrderId)
            .ToListAsync(cancellationToken);
        await Stock.SecureAsync(db, productId, holds, cancellationToken);
        return holds.Count > 0;
    }

    /// <summary>What is left of a product, and what of it unpaid orders hold.</summary>
    public static async Task<(Quantity Left, Quantity Held)> LookAsync(DbContext db, OrderLine line, CancellationToken cancellationToken)
    {
        var found = await db.Set<Product>().AsNoTracking()
            .Where(product => product.Id == line.ProductId)
            .Select(product => new { product.Stock, Held = EF.Property<long>(product, StockTables.HeldUnpaid) })
            .SingleAsync(cancellationToken);
        return (found.Stock, Quantity.OfThousandths(found.Held));
    }
}
