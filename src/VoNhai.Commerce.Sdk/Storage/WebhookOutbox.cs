using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Writes events for partners in the transaction of what they tell of, as <see cref="Outbox"/> does for people: both are there or neither.
/// </summary>
internal static class WebhookOutbox
{
    /// <summary>A step was taken, or taken back.</summary>
    public static async Task TellAsync(DbContext db, Guid orderId, TimelineEntry entry, CancellationToken cancellationToken)
    {
        if (await ListenersAsync(db, orderId, cancellationToken) is not { Count: > 0 } listeners)
        {
            return;
        }

        var reading = await ReadAsync(db, orderId, cancellationToken);
        foreach (var endpoint in listeners)
        {
            await WriteAsync(
                db, endpoint, reading, entry.Number == 1 ? WebhookEvents.OrderPlaced : WebhookEvents.OrderStep, string.Create(CultureInfo.InvariantCulture, $"step-{entry.Number}"),
                entry.At, entry.IsUndoing, cancellationToken);
        }
    }

    /// <summary>Something happened to an order's money: who listens is told when that made it paid, or paid no longer.</summary>
    public static async Task TellMoneyAsync(DbContext db, Guid requestId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var listeners = await (
            from request in db.Set<Payments.PaymentRequest>()
            join order in db.Set<Order>() on request.OrderId equals order.Id
            join endpoint in db.Set<WebhookEndpointRow>() on order.Partner equals (Guid?)endpoint.Partner
            where request.Id == requestId && endpoint.ClosedAt == null
            select new { endpoint.Id, OrderId = order.Id }).ToListAsync(cancellationToken);
        if (listeners.Count == 0)
        {
            return;
        }

        // Two who bring a half each see what the other brought: the second waits here for the first's commit and reads after it.
        var orderId = listeners[0].OrderId;
        await db.Database.ExecuteSqlAsync($"UPDATE commerce_orders SET stamp = stamp WHERE id = {orderId}", cancellationToken);
        var reading = await ReadAsync(db, orderId, cancellationToken);
        var isPaid = reading.State().IsSettled;
        foreach (var endpoint in listeners.Select(listener => listener.Id))
        {
            var told = await db.Set<WebhookMessageRow>().AsNoTracking()
                .Where(m => m.EndpointId == endpoint && m.OrderId == orderId && (m.Type == WebhookEvents.OrderPaid || m.Type == WebhookEvents.OrderUnpaid))
                .OrderBy(m => m.Number).Select(m => m.Type).ToListAsync(cancellationToken);
            if (isPaid != (told.LastOrDefault() == WebhookEvents.OrderPaid))
            {
                await WriteAsync(
                    db, endpoint, reading, isPaid ? WebhookEvents.OrderPaid : WebhookEvents.OrderUnpaid, string.Create(CultureInfo.InvariantCulture, $"money-{told.Count + 1}"),
                    at, undone: false, cancellationToken);
            }
        }
    }

    private static Task<List<Guid>> ListenersAsync(DbContext db, Guid orderId, CancellationToken cancellationToken) => (
        from order in db.Set<Order>()
        join endpoint in db.Set<WebhookEndpointRow>() on order.Partner equals (Guid?)endpoint.Partner
        where order.Id == orderId && endpoint.ClosedAt == null
        select endpoint.Id).ToListAsync(cancellationToken);

    /// <summary>As the database has it now, whatever the transaction's context remembers.</summary>
    private static async Task<OrderReading> ReadAsync(DbContext db, Guid orderId, CancellationToken cancellationToken)
    {
        var tracking = db.ChangeTracker.QueryTrackingBehavior;
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        try
        {
            return (await OrderReading.ListAsync(db, [orderId], cancellationToken)).Single();
        }
        finally
        {
            db.ChangeTracker.QueryTrackingBehavior = tracking;
        }
    }

    /// <summary>Whoever changes an order or its money holds its row, so that numbers are given one after the other.</summary>
    private static async Task WriteAsync(
        DbContext db, Guid endpoint, OrderReading reading, string type, string occasion, DateTimeOffset at, bool undone, CancellationToken cancellationToken)
    {
        var (order, id, moment) = (reading.Order, Guid.CreateVersion7(at), at.ToUnixTimeMilliseconds());
        var number = 1 + (await db.Set<WebhookMessageRow>().Where(m => m.EndpointId == endpoint && m.OrderId == order.Id).MaxAsync(m => (long?)m.Number, cancellationToken) ?? 0);
        var body = WebhookBody.Write(type, at, number, reading, undone);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_webhook_messages
              (id, endpoint_id, household_id, order_id, number, occasion, type, body, created_at, due_at, leased_until, leased_by, tries, state, problem)
            VALUES
              ({id}, {endpoint}, {order.HouseholdId}, {order.Id}, {number}, {occasion}, {type}, {body}, {moment}, {moment}, 0, {Guid.Empty}, 0, 'Waiting', '')
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }
}
