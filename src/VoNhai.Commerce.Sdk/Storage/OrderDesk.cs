using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>The household's orders and the steps that it takes with them.</summary>
internal sealed class OrderDesk(ICommerceDatabase database, TimeProvider time) : IOrderDesk
{
    private const int MostTaken = 100;
    private const int MostOpen = 200;

    public Task<Page<OrderView>> ListAsync(Guid householdId, string? after = null, int take = 50, CancellationToken cancellationToken = default)
    {
        var most = Math.Clamp(take, 1, MostTaken);
        var (beforeTime, beforeId) = ReadCursor(after);
        return database.ReadAsync(
            async db =>
            {
                var ids = await db.Database.SqlQuery<Guid>(
                    $"""
                    SELECT id AS "Value" FROM commerce_orders
                    WHERE household_id = {householdId} AND NOT (channel = {nameof(SalesChannel.Till)} AND step = {nameof(OrderStep.Delivered)}) AND (placed_at, id) < ({beforeTime}, {beforeId})
                    ORDER BY placed_at DESC, id DESC LIMIT {most + 1}
                    """).ToListAsync(cancellationToken);
                var page = ids.Take(most).ToList();
                var loaded = await db.Set<Order>().Where(order => page.Contains(order.Id)).AsSplitQuery().ToDictionaryAsync(order => order.Id, cancellationToken);
                var readings = await OrderReading.CompleteAsync(db, [.. page.Select(id => loaded[id])], cancellationToken);
                var next = ids.Count > most ? Cursor(readings[^1].Order) : null;
                return new Page<OrderView>([.. readings.Select(reading => reading.View())], next);
            },
            cancellationToken);
    }

    public Task<IReadOnlyList<OrderView>> ListOpenAsync(Guid householdId, int take = 100, CancellationToken cancellationToken = default)
    {
        var most = Math.Clamp(take, 1, MostOpen);
        return database.ReadAsync<IReadOnlyList<OrderView>>(
            async db =>
            {
                var ids = await db.Database.SqlQuery<Guid>(
                    $"""
                    SELECT id AS "Value" FROM commerce_orders
                    WHERE household_id = {householdId} AND step IN ({nameof(OrderStep.Placed)}, {nameof(OrderStep.Accepted)}, {nameof(OrderStep.Packed)})
                    ORDER BY placed_at, id LIMIT {most}
                    """).ToListAsync(cancellationToken);
                var loaded = await db.Set<Order>().Where(order => ids.Contains(order.Id)).AsSplitQuery().ToDictionaryAsync(order => order.Id, cancellationToken);
                var readings = await OrderReading.CompleteAsync(db, [.. ids.Select(id => loaded[id])], cancellationToken);
                return [.. readings.Select(reading => reading.View())];
            },
            cancellationToken);
    }

    public async Task<OrderView?> FindAsync(Guid householdId, string code, CancellationToken cancellationToken = default) =>
        OrderCode.TryRead(code, out var read)
            ? (await database.ReadAsync(db => OrderReading.FindAsync(db, read, householdId, cancellationToken), cancellationToken))?.View()
            : null;

    public async Task<StepOutcome> TakeStepAsync(Guid householdId, string code, OrderStep wanted, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        if (!OrderCode.TryRead(code, out var read))
        {
            return new StepOutcome.NotFound();
        }

        return await database.WriteAsync(db => TakeAsync(db, householdId, read, wanted, by, cancellationToken), outcome => outcome is StepOutcome.Taken, cancellationToken);
    }

    public async Task<UndoOutcome> UndoStepAsync(Guid householdId, string code, OrderStep taken, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return OrderCode.TryRead(code, out var read)
            ? await database.WriteAsync(
                async db => await TryHoldAsync(db, householdId, read, cancellationToken)
                    && await OrderReading.FindAsync(db, read, householdId, cancellationToken) is { } found
                        ? await Undoing.WriteAsync(db, found, taken, time.GetUtcNow().ToMilliseconds(), by, cancellationToken)
                        : new UndoOutcome.NotFound(),
                outcome => outcome is UndoOutcome.Undone,
                cancellationToken)
            : new UndoOutcome.NotFound();
    }

    private async Task<StepOutcome> TakeAsync(DbContext db, Guid householdId, OrderCode code, OrderStep wanted, string by, CancellationToken cancellationToken)
    {
        if (!await TryHoldAsync(db, householdId, code, cancellationToken)
            || await OrderReading.FindAsync(db, code, householdId, cancellationToken) is not { } found)
        {
            return new StepOutcome.NotFound();
        }

        var now = time.GetUtcNow().ToMilliseconds();
        if (!found.Can(wanted))
        {
            return new StepOutcome.NotPossible(found.View(), wanted);
        }

        var settled = Views.MayTake(wanted, found.State(), found.Order.Payment);

        switch (wanted)
        {
            case OrderStep.Accepted:
                if (await Acceptance.TryAsync(db, found, now, by, cancellationToken) is { } gone)
                {
                    return gone;
                }

                found.Order.Accept(settled, now, by);
                break;
            case OrderStep.Packed:
                found.Order.Pack(settled, now, by);
                break;
            case OrderStep.HandedOver:
                found.Order.HandOver(settled, now, by);
                await Stock.SellAsync(db, found.Order, now, cancellationToken);
                break;
            case OrderStep.Delivered:
                found.Order.Deliver(now, by);
                break;
            case OrderStep.Cancelled:
                await CallingOff.WriteAsync(db, found, now, by, told: "", cancellationToken);
                break;
            default:
                return new StepOutcome.NotPossible(found.View(), wanted);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new StepOutcome.Taken((await OrderReading.CompleteAsync(db, [found.Order], cancellationToken)).Single().View());
    }

    /// <summary>Holds the order's row until the commit, so that of two who take a step at once the second decides on what the first left.</summary>
    private static async Task<bool> TryHoldAsync(DbContext db, Guid householdId, OrderCode code, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_orders SET stamp = stamp WHERE household_id = {householdId} AND code = {code.ToString()}",
            cancellationToken) == 1;

    private static string Cursor(Order order) =>
        string.Create(CultureInfo.InvariantCulture, $"{order.PlacedAt.ToUnixTimeMilliseconds()}.{order.Id:N}");

    private static (long Time, Guid Id) ReadCursor(string? text)
    {
        var parts = text?.Split('.') ?? [];
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at) && Guid.TryParseExact(parts[1], "N", out var id)
            ? (at, id)
            : (long.MaxValue, Guid.Empty);
    }
}
