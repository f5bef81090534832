using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Writes down what is to be told, in the transaction of what it tells of: both are there or neither. One statement for all who want to
/// know; the index says whether it was written before.
/// </summary>
internal static class Outbox
{
    /// <summary>The occasion of being placed.</summary>
    public const string Placing = "step-1";

    /// <summary>A step was taken. Of what its own people sell at the till a household is told nothing.</summary>
    public static Task<int> TellAsync(DbContext db, Guid orderId, TimelineEntry entry, CancellationToken cancellationToken) =>
        TellAsync(db, orderId, NoticePlan.Of(entry), string.Create(CultureInfo.InvariantCulture, $"step-{entry.Number}"), entry.At, cancellationToken);

    /// <summary>A line of the ledger was written.</summary>
    public static async Task<int> TellAsync(DbContext db, LedgerEntry entry, CancellationToken cancellationToken)
    {
        if (NoticePlan.Of(entry) is not { } kind)
        {
            return 0;
        }

        var (id, at) = (Guid.CreateVersion7(entry.RecordedAt), entry.RecordedAt.ToUnixTimeMilliseconds());
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_notices
              (id, household_id, order_id, kind, occasion, receiver, channel, amount, created_at, due_at, leased_until, leased_by, tries, state, problem)
            SELECT {id}, r.household_id, r.order_id, {kind.ToString()}, {$"money-{entry.Id:N}"}, w.receiver, w.channel, {entry.Amount.Dong}, {at}, {at}, 0, {Guid.Empty}, 0, 'Waiting', ''
            FROM commerce_payment_requests r JOIN commerce_notice_wishes w ON w.subject_id = r.order_id
            WHERE r.id = {entry.RequestId} AND w.channel IS NOT NULL
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }

    /// <summary>Somebody chose to be told after the order was placed: it is sent once, with its link.</summary>
    public static Task<int> TellPlacedAsync(DbContext db, Guid orderId, DateTimeOffset now, CancellationToken cancellationToken) =>
        TellAsync(db, orderId, NoticeKind.Placed, Placing, now, cancellationToken);

    private static Task<int> TellAsync(DbContext db, Guid orderId, NoticeKind kind, string occasion, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (toBuyer, toHousehold, at) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now), now.ToUnixTimeMilliseconds());
        var nobody = Guid.Empty;
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_notices
              (id, household_id, order_id, kind, occasion, receiver, channel, amount, created_at, due_at, leased_until, leased_by, tries, state, problem)
            SELECT CASE w.receiver WHEN 'Buyer' THEN {toBuyer} ELSE {toHousehold} END,
                   o.household_id, o.id, {kind.ToString()}, {occasion}, w.receiver, w.channel, 0, {at}, {at}, 0, {nobody}, 0, 'Waiting', ''
            FROM commerce_orders o
            JOIN commerce_notice_wishes w ON w.subject_id IN (o.id, o.household_id)
            WHERE o.id = {orderId} AND w.channel IS NOT NULL AND (w.receiver = 'Buyer' OR ({NoticePlan.TellsHousehold(kind)} AND o.channel <> {nameof(SalesChannel.Till)}))
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }
}
