using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Takes places in a run and gives them back, each by one guarded statement: the last place goes to one order.</summary>
internal static class RunPlaces
{
    /// <summary>Takes a place if there is one; false when the run is full, closed or called off.</summary>
    public static async Task<bool> TryTakeAsync(DbContext db, Guid runId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE commerce_runs SET taken = taken + 1
            WHERE id = {runId} AND taken < places AND called_off_at IS NULL AND closes_at > {now.ToUnixTimeMilliseconds()}
            """,
            cancellationToken) == 1;

    /// <summary>Gives an order's place back, once however often this is called; an order without one has nothing to give.</summary>
    public static async Task ReleaseAsync(DbContext db, Order order, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (order.Delivery.RunId is { } runId
            && await db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_run_parcels SET released_at = {now.ToUnixTimeMilliseconds()} WHERE order_id = {order.Id} AND released_at IS NULL",
                cancellationToken) == 1)
        {
            await db.Database.ExecuteSqlAsync($"UPDATE commerce_runs SET taken = taken - 1 WHERE id = {runId}", cancellationToken);
        }
    }

    /// <summary>Takes a place again for an order that is taken up again; false when there is none any more.</summary>
    public static async Task<bool> TryTakeAgainAsync(DbContext db, Order order, DateTimeOffset now, CancellationToken cancellationToken) =>
        order.Delivery.RunId is not { } runId
        || (await TryTakeAsync(db, runId, now, cancellationToken)
            && await db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_run_parcels SET released_at = NULL WHERE order_id = {order.Id} AND released_at IS NOT NULL",
                cancellationToken) == 1);
}
