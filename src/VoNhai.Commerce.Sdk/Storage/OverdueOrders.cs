using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Orders whose time has passed and whose account no feed has spoken of since: "Đơn quá hạn, chưa thấy tiền. Bà con đã nhận chưa?"
/// Also those that the sweep leaves to a person for another reason, once a mark was taken back.
/// </summary>
internal static class OverdueOrders
{
    private const int Part = 200;
    private const int MostParts = 5;

    public static async Task<List<QueueItem>> ListAsync(
        DbContext db, Guid householdId, CommerceOptions options, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var items = new List<QueueItem>();
        var (nowMs, grace) = (now.ToUnixTimeMilliseconds(), (long)options.ExpiryGrace.TotalMilliseconds);
        var (beforeTime, beforeId) = (long.MaxValue, Guid.Empty);
        for (var part = 0; part < MostParts && items.Count < most; part++)
        {
            var rows = await db.Database.SqlQuery<OverdueRow>(
                $"""
                SELECT r.expires_at AS "ExpiresAt", r.order_id AS "OrderId" FROM commerce_payment_requests r
                WHERE r.household_id = {householdId} AND r.expires_at IS NOT NULL AND r.expired_at IS NULL AND r.cancelled_at IS NULL
                  AND r.expires_at <= {nowMs} AND (r.expires_at, r.order_id) < ({beforeTime}, {beforeId})
                  AND EXISTS (SELECT 1 FROM commerce_orders o WHERE o.id = r.order_id AND o.step = 'Placed')
                  AND (EXISTS (SELECT 1 FROM commerce_ledger e WHERE e.request_id = r.id)
                    OR (NOT EXISTS (SELECT 1 FROM commerce_feeds f
                                    WHERE f.household_id = r.household_id AND f.bin = r.bin AND f.account = r.account AND f.retired_at IS NULL
                                      AND f.last_heard_at > r.created_at AND f.last_heard_at >= r.expires_at + {grace})
                      AND (r.expires_at + {grace} <= {nowMs}
                        OR NOT EXISTS (SELECT 1 FROM commerce_feeds f
                                       WHERE f.household_id = r.household_id AND f.bin = r.bin AND f.account = r.account AND f.retired_at IS NULL))))
                ORDER BY r.expires_at DESC, r.order_id DESC LIMIT {Part}
                """).ToListAsync(cancellationToken);
            if (rows.Count == 0)
            {
                break;
            }

            (beforeTime, beforeId) = (rows[^1].ExpiresAt, rows[^1].OrderId);
            var since = rows.ToDictionary(row => row.OrderId, row => DateTimeOffset.FromUnixTimeMilliseconds(row.ExpiresAt));
            items.AddRange(
                from reading in await OrderReading.ListAsync(db, [.. since.Keys], cancellationToken)
                let state = reading.State()
                where state is { Status: PaymentStatus.Open, MayGo: false } && state.Received <= Vnd.Zero && reading.Request.ClaimedAt is null
                select new QueueItem.OverdueUnheard(
                    since[reading.Order.Id],
                    [QueueAction.MarkSeen, QueueAction.LookAtTheAccount, QueueAction.CancelOrder],
                    QueuedOrders.Show(reading, state)));
        }

        return items;
    }

    private sealed record OverdueRow(long ExpiresAt, Guid OrderId);
}
