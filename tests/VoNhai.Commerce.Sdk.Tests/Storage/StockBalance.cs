using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>What the rows say of a product's goods, by one query each: where they are, and whether holds and movements tell the same.</summary>
/// <param name="Stock">What can still be promised.</param>
/// <param name="Reserved">What orders have set aside.</param>
/// <param name="Sold">What left the household.</param>
/// <param name="HeldUnpaid">What the product says of unpaid orders.</param>
/// <param name="UnpaidHolds">What the holds say of them.</param>
/// <param name="MovedOut">By the movements: reserved less returned.</param>
internal sealed record StockBalance(long Stock, long Reserved, long Sold, long HeldUnpaid, long UnpaidHolds, long MovedOut)
{
    public static Task<StockBalance> OfAsync(TrialShop shop, Product product) => shop.WithDbAsync(db => db.Database.SqlQuery<StockBalance>(
        $"""
        SELECT p.stock AS "Stock", p.held_unpaid AS "HeldUnpaid",
          CAST((SELECT coalesce(sum(quantity), 0) FROM commerce_stock_holds h WHERE h.product_id = p.id AND h.state IN ('Unpaid', 'Secured')) AS bigint) AS "Reserved",
          CAST((SELECT coalesce(sum(quantity), 0) FROM commerce_stock_holds h WHERE h.product_id = p.id AND h.state = 'Unpaid') AS bigint) AS "UnpaidHolds",
          CAST((SELECT coalesce(sum(quantity), 0) FROM commerce_stock_holds h WHERE h.product_id = p.id AND h.state = 'Sold') AS bigint) AS "Sold",
          CAST((SELECT coalesce(sum(CASE kind WHEN 'Reserved' THEN quantity WHEN 'Returned' THEN -quantity ELSE 0 END), 0)
                FROM commerce_stock_movements m WHERE m.product_id = p.id) AS bigint) AS "MovedOut"
        FROM commerce_products p WHERE p.id = {product.Id}
        """).SingleAsync());

    /// <summary>Nothing came and nothing went but by what is written.</summary>
    public void ExpectWhole(decimal everything)
    {
        Assert.Equal(Quantity.Of(everything).Thousandths, Stock + Reserved + Sold);
        Assert.Equal(Reserved + Sold, MovedOut);
        Assert.Equal(UnpaidHolds, HeldUnpaid);
    }
}
