using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// The goods of a sale at the till. They are gone whatever the numbers say, so a sale is never refused for them: first the outing gives,
/// then what nobody ordered of the stock, and what is still missing is written down as an adjustment. What orders have set aside is never touched.
/// </summary>
/// <remarks>The outing's row before the products', and those in the order of their ids, so that two phones never wait for each other.</remarks>
internal static class TillStock
{
    /// <summary>Takes the goods of all lines; the caller adds the holds (<see cref="AddHolds"/>).</summary>
    /// <returns>Of what more was sold than was written down.</returns>
    public static async Task<IReadOnlyList<SoldBeyond>> TakeAsync(
        DbContext db, Guid householdId, TillDraft draft, IReadOnlyDictionary<Guid, Product> products, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var outing = draft.Sale.OutingId is { } id && await Outings.HoldOpenAsync(db, householdId, id, cancellationToken) ? draft.Sale.OutingId : null;
        var beyond = new List<SoldBeyond>();
        foreach (var line in draft.Sale.Lines.Where(line => line.ProductId is not null).OrderBy(line => line.ProductId))
        {
            var product = products[line.ProductId!.Value];
            var missing = line.Quantity;
            if (outing is { } from)
            {
                missing -= await Outings.SellAsync(db, householdId, from, product.Id, missing, draft.Sale.Id, by, now, cancellationToken);
            }

            missing -= await TakeFreeAsync(db, product.Id, missing, cancellationToken);
            if (missing.IsPositive)
            {
                await StockBook.TryWriteAsync(db, new StockAdjustment(Guid.CreateVersion7(now), householdId, product.Id, missing, StockReason.SoldBeyond, by, now), cancellationToken);
                beyond.Add(new SoldBeyond(product.Id, product.Name, missing));
            }
        }

        return beyond;
    }

    /// <summary>Adds what the order holds now, with its movements; the caller saves.</summary>
    public static void AddHolds(DbContext db, Order order, DateTimeOffset now, bool isGiven)
    {
        foreach (var line in order.Lines.Where(line => !line.IsFree))
        {
            db.Add(new StockHold
            {
                OrderId = order.Id,
                ProductId = line.ProductId,
                HouseholdId = order.HouseholdId,
                Quantity = line.Quantity,
                State = isGiven ? HoldState.Sold : HoldState.Secured,
            });
            db.Add(Movement(order, line, StockMovementKind.Reserved, now));
            if (isGiven)
            {
                db.Add(Movement(order, line, StockMovementKind.Sold, now));
            }
        }
    }

    private static StockMovement Movement(Order order, OrderLine line, StockMovementKind kind, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        HouseholdId = order.HouseholdId,
        ProductId = line.ProductId,
        Kind = kind,
        Quantity = line.Quantity,
        Code = order.Code,
        At = now,
    };

    /// <summary>Takes as much as nobody ordered, at most what is wanted.</summary>
    private static async Task<Quantity> TakeFreeAsync(DbContext db, Guid productId, Quantity wanted, CancellationToken cancellationToken)
    {
        if (!wanted.IsPositive)
        {
            return Quantity.Zero;
        }

        if (await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_products SET stock = stock - {wanted.Thousandths} WHERE id = {productId} AND stock >= {wanted.Thousandths}", cancellationToken) == 1)
        {
            return wanted;
        }

        // Held until the commit: what is read after it is what is there.
        await db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET stock = stock WHERE id = {productId}", cancellationToken);
        var left = await db.Set<Product>().AsNoTracking().Where(product => product.Id == productId).Select(product => product.Stock).SingleAsync(cancellationToken);
        var taken = left < wanted ? left : wanted;
        await db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET stock = stock - {taken.Thousandths} WHERE id = {productId}", cancellationToken);
        return taken;
    }
}
