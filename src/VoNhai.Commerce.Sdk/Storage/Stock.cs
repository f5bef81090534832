using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Sets goods aside and gives them back, each by one guarded statement: the database decides who gets the last one, never a number that
/// was read before. What an order has set aside stands in its holds, whose state makes each return and each sale happen once; every
/// movement leaves a row in the same transaction.
/// </summary>
/// <remarks>Always in the order of product ids, and each product's hold before its stock, so that two orders for the same goods hardly ever wait for each other; <see cref="CommerceDatabase{TContext}"/> repeats where they do.</remarks>
internal static class Stock
{
    /// <summary>Lowers the stock for an order that nobody paid yet, within the household's share; the caller adds the hold (<see cref="HoldOf"/>).</summary>
    /// <returns>False when there is not enough, or when unpaid orders hold as much as they may.</returns>
    public static async Task<bool> TryTakeUnpaidAsync(DbContext db, Guid productId, Quantity quantity, int share, Quantity floor, CancellationToken cancellationToken) =>
        // Divided before it is multiplied: no stock overflows by its share.
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_products SET stock = stock - {quantity.Thousandths}, held_unpaid = held_unpaid + {quantity.Thousandths}
            WHERE id = {productId} AND is_published AND stock >= {quantity.Thousandths}
              AND ({share} >= 100 OR held_unpaid + {quantity.Thousandths} <= {floor.Thousandths}
                OR held_unpaid + {quantity.Thousandths} <= (stock + held_unpaid) / 100 * {share} + (stock + held_unpaid) % 100 * {share} / 100)
            """,
            cancellationToken) == 1;

    /// <summary>The hold of goods that <see cref="TryTakeUnpaidAsync"/> took, and its movement, to be saved with the order.</summary>
    public static (StockHold Hold, StockMovement Movement) HoldOf(Order order, OrderLine line) => (
        new StockHold { OrderId = order.Id, ProductId = line.ProductId, HouseholdId = order.HouseholdId, Quantity = line.Quantity, State = HoldState.Unpaid },
        new StockMovement
        {
            Id = Guid.CreateVersion7(order.PlacedAt),
            HouseholdId = order.HouseholdId,
            ProductId = line.ProductId,
            Kind = StockMovementKind.Reserved,
            Quantity = line.Quantity,
            Code = order.Code,
            At = order.PlacedAt,
        });

    /// <summary>Sets all goods of an order aside because its household says so: no share limits that. The caller holds the order.</summary>
    /// <returns>The first line of which there is not enough; <c>null</c> when all are set aside.</returns>
    public static async Task<OrderLine?> TrySecureAllAsync(DbContext db, OrderReading reading, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (order, scale) = (reading.Order, Weighing.Standing(reading.Weighings)?.Lines ?? []);
        foreach (var line in order.Lines.Where(line => !line.IsFree).OrderBy(line => line.ProductId))
        {
            var quantity = (scale.FirstOrDefault(weighed => weighed.Number == line.Number)?.Quantity ?? line.Quantity).Thousandths;
            if (await db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_products SET stock = stock - {quantity} WHERE id = {line.ProductId} AND is_published AND stock >= {quantity}", cancellationToken) != 1)
            {
                return line;
            }

            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO commerce_stock_holds (order_id, product_id, household_id, quantity, state)
                VALUES ({order.Id}, {line.ProductId}, {order.HouseholdId}, {quantity}, {nameof(HoldState.Secured)})
                ON CONFLICT (order_id, product_id) DO UPDATE SET quantity = excluded.quantity, state = excluded.state
                """,
                cancellationToken);
            await WriteAsync(db, order, line.ProductId, StockMovementKind.Reserved, Quantity.OfThousandths(quantity), now, cancellationToken);
        }

        return null;
    }

    /// <summary>What an order holds no longer counts as unpaid: its household took it on. Doing it twice changes nothing.</summary>
    public static async Task SecureAsync(DbContext db, Order order, CancellationToken cancellationToken)
    {
        foreach (var hold in await HoldsAsync(db, order, cancellationToken))
        {
            await SecureAsync(db, hold.ProductId, [hold], cancellationToken);
        }
    }

    /// <summary>
    /// The same for one product of one order or of several. All holds before the stock: between two of them the stock's row would be ours
    /// while another order waits for it with the second hold in its hands.
    /// </summary>
    public static async Task SecureAsync(DbContext db, Guid productId, IEnumerable<StockHold> holds, CancellationToken cancellationToken)
    {
        var secured = Quantity.Zero;
        foreach (var hold in holds)
        {
            secured += await TryMoveAsync(db, hold, HoldState.Unpaid, HoldState.Secured, cancellationToken) ? hold.Quantity : Quantity.Zero;
        }

        if (secured.IsPositive)
        {
            await db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET held_unpaid = held_unpaid - {secured.Thousandths} WHERE id = {productId}", cancellationToken);
        }
    }

    /// <summary>What an order has set aside has left the household's hands. The caller holds the order; doing it twice changes nothing.</summary>
    public static async Task SellAsync(DbContext db, Order order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var hold in await HoldsAsync(db, order, cancellationToken))
        {
            await SecureAsync(db, hold.ProductId, [hold], cancellationToken);
            if (await TryMoveAsync(db, hold, HoldState.Secured, HoldState.Sold, cancellationToken))
            {
                await WriteAsync(db, order, hold.ProductId, StockMovementKind.Sold, hold.Quantity, now, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Gives back what an order had set aside or sold, at the moment of its last step. The caller holds the order; each hold is given back
    /// once, whoever asks and however often.
    /// </summary>
    public static async Task ReturnAsync(DbContext db, Order order, CancellationToken cancellationToken)
    {
        foreach (var hold in await HoldsAsync(db, order, cancellationToken))
        {
            var wasUnpaid = await TryMoveAsync(db, hold, HoldState.Unpaid, HoldState.Returned, cancellationToken);
            if (wasUnpaid
                || await TryMoveAsync(db, hold, HoldState.Secured, HoldState.Returned, cancellationToken)
                || await TryMoveAsync(db, hold, HoldState.Sold, HoldState.Returned, cancellationToken))
            {
                var unpaid = wasUnpaid ? hold.Quantity.Thousandths : 0;
                await db.Database.ExecuteSqlAsync(
                    $"UPDATE commerce_products SET stock = stock + {hold.Quantity.Thousandths}, held_unpaid = held_unpaid - {unpaid} WHERE id = {hold.ProductId}",
                    cancellationToken);
                await WriteAsync(db, order, hold.ProductId, StockMovementKind.Returned, hold.Quantity, order.Timeline.Max(entry => entry.At), cancellationToken);
            }
        }
    }

    /// <summary>The scale says that an order takes more or less than it has set aside. The caller holds the order, whose goods are secured.</summary>
    /// <returns>False when the stock does not have as much more.</returns>
    public static async Task<bool> TryAmendAsync(DbContext db, Order order, Guid productId, Quantity becomes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hold = (await HoldsAsync(db, order, cancellationToken)).SingleOrDefault(found => found.ProductId == productId && found.State == HoldState.Secured);
        if (hold is null || hold.Quantity == becomes)
        {
            return true;
        }

        var more = (becomes - hold.Quantity).Thousandths;
        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_stock_holds SET quantity = {becomes.Thousandths} WHERE order_id = {order.Id} AND product_id = {productId} AND state = {nameof(HoldState.Secured)}",
            cancellationToken);
        if (await db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET stock = stock - {more} WHERE id = {productId} AND stock >= {more}", cancellationToken) != 1)
        {
            return false;
        }

        await WriteAsync(
            db, order, productId, more > 0 ? StockMovementKind.Reserved : StockMovementKind.Returned, Quantity.OfThousandths(Math.Abs(more)), now, cancellationToken);
        return true;
    }

    private static Task<List<StockHold>> HoldsAsync(DbContext db, Order order, CancellationToken cancellationToken) =>
        db.Set<StockHold>().AsNoTracking().Where(hold => hold.OrderId == order.Id).OrderBy(hold => hold.ProductId).ToListAsync(cancellationToken);

    private static async Task<bool> TryMoveAsync(DbContext db, StockHold hold, HoldState from, HoldState to, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_stock_holds SET state = {to.ToString()}
            WHERE order_id = {hold.OrderId} AND product_id = {hold.ProductId} AND state = {from.ToString()}
            """,
            cancellationToken) == 1;

    private static Task<int> WriteAsync(
        DbContext db, Order order, Guid productId, StockMovementKind kind, Quantity quantity, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_stock_movements (id, household_id, product_id, kind, quantity, code, at)
            VALUES ({Guid.CreateVersion7(now)}, {order.HouseholdId}, {productId}, {kind.ToString()}, {quantity.Thousandths}, {order.Code.ToString()}, {now.ToUnixTimeMilliseconds()})
            """,
            cancellationToken);
}
