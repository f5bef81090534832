using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Goods that are out at the market: no order can get them, no sale is lost by them. At any moment a product's stock, what orders hold or
/// got of it, and what is out are together what the household has put there.
/// </summary>
internal static class Outings
{
    public static async Task<OutingView?> FindAsync(DbContext db, Guid outingId, CancellationToken cancellationToken)
    {
        if (await db.Set<Outing>().AsNoTracking().SingleOrDefaultAsync(outing => outing.Id == outingId, cancellationToken) is not { } outing)
        {
            return null;
        }

        var goods = await db.Set<OutingStock>().AsNoTracking().Where(of => of.OutingId == outingId).OrderBy(of => of.ProductId)
            .Select(of => new OutingGoods(of.ProductId, of.Taken, of.Left)).ToListAsync(cancellationToken);
        return new OutingView(outing.Id, outing.OpenedAt, outing.ClosedAt, goods);
    }

    public static Task<Guid?> OpenOfAsync(DbContext db, Guid householdId, Guid deviceId, CancellationToken cancellationToken) =>
        db.Set<Outing>().Where(outing => outing.HouseholdId == householdId && outing.DeviceId == deviceId && outing.ClosedAt == null)
            .Select(outing => (Guid?)outing.Id).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Holds an open outing of this household until the commit.</summary>
    public static async Task<bool> HoldOpenAsync(DbContext db, Guid householdId, Guid outingId, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_outings SET closed_at = closed_at WHERE id = {outingId} AND household_id = {householdId} AND closed_at IS NULL", cancellationToken) == 1;

    public static async Task<OutingOutcome> TakeOutAsync(DbContext db, Guid householdId, TillTakeOut wish, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO commerce_outings (id, household_id, device_id, opened_at) VALUES ({Guid.CreateVersion7(now)}, {householdId}, {wish.DeviceId}, {now.ToUnixTimeMilliseconds()}) ON CONFLICT DO NOTHING",
            cancellationToken);
        var outingId = await OpenOfAsync(db, householdId, wish.DeviceId, cancellationToken);
        if (outingId is not { } id || !await HoldOpenAsync(db, householdId, id, cancellationToken))
        {
            return new OutingOutcome.NotFound();
        }

        var before = await db.Set<OutingMove>().AsNoTracking()
            .Where(move => move.HouseholdId == householdId && move.Key == wish.Key && move.Kind == OutingMoveKind.TakenOut).ToListAsync(cancellationToken);
        if (before.Count > 0)
        {
            return before.ToDictionary(move => move.ProductId, move => move.Quantity) is var same
                && same.Count == wish.Goods.Count && wish.Goods.All(goods => same.TryGetValue(goods.Key, out var quantity) && quantity == goods.Value)
                ? new OutingOutcome.Done((await FindAsync(db, before[0].OutingId, cancellationToken))!, IsReplay: true)
                : new OutingOutcome.KeyReused();
        }

        foreach (var (productId, quantity) in wish.Goods.OrderBy(goods => goods.Key))
        {
            if (await db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_products SET stock = stock - {quantity.Thousandths} WHERE id = {productId} AND household_id = {householdId} AND stock >= {quantity.Thousandths}",
                cancellationToken) != 1)
            {
                return await db.Set<Product>().AsNoTracking().SingleOrDefaultAsync(product => product.Id == productId && product.HouseholdId == householdId, cancellationToken) is { } product
                    ? new OutingOutcome.NotEnough(product.Id, product.Name, product.Unit, product.Stock)
                    : new OutingOutcome.Invalid([new FieldProblem("goods", "unknown", "Không thấy mặt hàng này.")]);
            }

            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO commerce_outing_goods (outing_id, product_id, household_id, taken, remaining) VALUES ({id}, {productId}, {householdId}, {quantity.Thousandths}, {quantity.Thousandths})
                ON CONFLICT (outing_id, product_id) DO UPDATE SET taken = commerce_outing_goods.taken + excluded.taken, remaining = commerce_outing_goods.remaining + excluded.remaining
                """,
                cancellationToken);
            await WriteAsync(db, householdId, wish.Key, productId, OutingMoveKind.TakenOut, id, quantity, by, now, cancellationToken);
        }

        return new OutingOutcome.Done((await FindAsync(db, id, cancellationToken))!, IsReplay: false);
    }

    /// <summary>The row of the outing says who brings back first; it happens once.</summary>
    public static async Task<OutingOutcome> BringBackAsync(DbContext db, Guid householdId, Guid outingId, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var isFirst = await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_outings SET closed_at = {now.ToUnixTimeMilliseconds()} WHERE id = {outingId} AND household_id = {householdId} AND closed_at IS NULL",
            cancellationToken) == 1;
        if (!isFirst && !await db.Set<Outing>().AnyAsync(outing => outing.Id == outingId && outing.HouseholdId == householdId, cancellationToken))
        {
            return new OutingOutcome.NotFound();
        }

        var left = isFirst
            ? await db.Set<OutingStock>().AsNoTracking().Where(of => of.OutingId == outingId).OrderBy(of => of.ProductId).ToListAsync(cancellationToken)
            : [];
        foreach (var goods in left.Where(goods => goods.Left.IsPositive))
        {
            await db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET stock = stock + {goods.Left.Thousandths} WHERE id = {goods.ProductId}", cancellationToken);
            await db.Database.ExecuteSqlAsync($"UPDATE commerce_outing_goods SET remaining = 0 WHERE outing_id = {outingId} AND product_id = {goods.ProductId}", cancellationToken);
            await WriteAsync(db, householdId, outingId, goods.ProductId, OutingMoveKind.BroughtBack, outingId, goods.Left, by, now, cancellationToken);
        }

        return new OutingOutcome.Done((await FindAsync(db, outingId, cancellationToken))!, !isFirst);
    }

    /// <summary>Sells from an outing that the caller holds, as much as it has and at most what is wanted.</summary>
    public static async Task<Quantity> SellAsync(
        DbContext db, Guid householdId, Guid outingId, Guid productId, Quantity wanted, Guid saleId, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var left = await db.Set<OutingStock>().AsNoTracking().Where(of => of.OutingId == outingId && of.ProductId == productId).Select(of => of.Left).SingleOrDefaultAsync(cancellationToken);
        var sold = left < wanted ? left : wanted;
        if (sold.IsPositive)
        {
            await db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_outing_goods SET remaining = remaining - {sold.Thousandths} WHERE outing_id = {outingId} AND product_id = {productId}", cancellationToken);
            await WriteAsync(db, householdId, saleId, productId, OutingMoveKind.Sold, outingId, sold, by, now, cancellationToken);
        }

        return sold;
    }

    /// <summary>
    /// What a sale at the till took from an outing that is still open: at the market it stays, whoever calls the sale off. The outing is held until
    /// the commit, before any of the goods.
    /// </summary>
    /// <returns>Nothing when the goods came home meanwhile, or when the order is no sale at the till.</returns>
    public static async Task<IReadOnlyList<OutingMove>> HoldSoldAsync(DbContext db, Order order, CancellationToken cancellationToken)
    {
        if (order.Channel != SalesChannel.Till || await TillKeys.SaleOfAsync(db, order, cancellationToken) is not { } saleId)
        {
            return [];
        }

        var moves = await db.Set<OutingMove>().AsNoTracking()
            .Where(move => move.HouseholdId == order.HouseholdId && move.Key == saleId && (move.Kind == OutingMoveKind.Sold || move.Kind == OutingMoveKind.PutBack))
            .OrderBy(move => move.ProductId)
            .ToListAsync(cancellationToken);
        var sold = moves.Where(move => move.Kind == OutingMoveKind.Sold && !moves.Exists(other => other.Kind == OutingMoveKind.PutBack && other.ProductId == move.ProductId)).ToList();
        return sold.Count > 0 && await HoldOpenAsync(db, order.HouseholdId, sold[0].OutingId, cancellationToken) ? sold : [];
    }

    /// <summary>What calling a sale off has put into the stock goes back into its outing, as <see cref="HoldSoldAsync"/> found it.</summary>
    public static async Task PutBackAsync(DbContext db, IReadOnlyList<OutingMove> sold, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var move in sold)
        {
            if (await db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_products SET stock = stock - {move.Quantity.Thousandths} WHERE id = {move.ProductId} AND stock >= {move.Quantity.Thousandths}", cancellationToken) == 1)
            {
                await db.Database.ExecuteSqlAsync(
                    $"UPDATE commerce_outing_goods SET remaining = remaining + {move.Quantity.Thousandths} WHERE outing_id = {move.OutingId} AND product_id = {move.ProductId}", cancellationToken);
                await WriteAsync(db, move.HouseholdId, move.Key, move.ProductId, OutingMoveKind.PutBack, move.OutingId, move.Quantity, by, now, cancellationToken);
            }
        }
    }

    private static Task<int> WriteAsync(
        DbContext db, Guid householdId, Guid key, Guid productId, OutingMoveKind kind, Guid outingId, Quantity quantity, string by, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_outing_moves (household_id, key, product_id, kind, outing_id, quantity, by_whom, at)
            VALUES ({householdId}, {key}, {productId}, {kind.ToString()}, {outingId}, {quantity.Thousandths}, {by}, {now.ToUnixTimeMilliseconds()})
            """,
            cancellationToken);
}
