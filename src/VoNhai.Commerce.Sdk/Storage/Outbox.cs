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

    /// <summary>
    /// A step was taken. Of what its own people sell at the till a household is told nothing. What can still be undone is told when it cannot
    /// be any more, so that nobody reads of a slip.
    /// </summary>
    public static async Task<int> TellAsync(DbContext db, Guid orderId, TimelineEntry entry, CancellationToken cancellationToken)
    {
        if (NoticePlan.Of(entry) is not { } kind)
        {
            return 0;
        }

        // The step before can no longer be undone: what waits of it goes now, and not after the news that came later.
        var at = entry.At.ToUnixTimeMilliseconds();
        if (entry.Number > 1)
        {
            await db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_notices SET due_at = {at} WHERE order_id = {orderId} AND state = 'Waiting' AND tries = 0 AND due_at > {at}", cancellationToken);
        }

        return await TellAsync(
            db, orderId, kind, OccasionOf(entry), entry.At, OrderSteps.Undone(entry.Step) is null ? TimeSpan.Zero : OrderSteps.UndoFor, cancellationToken);
    }

    /// <summary>A step is undone: what nobody has begun to send of it is not sent.</summary>
    /// <returns>False when somebody may have been told already.</returns>
    public static async Task<bool> TryWithdrawAsync(DbContext db, Guid orderId, TimelineEntry entry, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var occasion = OccasionOf(entry);
        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_notices SET state = 'Withdrawn', ended_at = {now.ToUnixTimeMilliseconds()} WHERE order_id = {orderId} AND occasion = {occasion} AND state = 'Waiting' AND tries = 0",
            cancellationToken);
        return !await db.Set<NoticeRow>().AnyAsync(row => row.OrderId == orderId && row.Occasion == occasion && row.State != NoticeState.Withdrawn, cancellationToken);
    }

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
        TellAsync(db, orderId, NoticeKind.Placed, Placing, now, TimeSpan.Zero, cancellationToken);

    private static string OccasionOf(TimelineEntry entry) => string.Create(CultureInfo.InvariantCulture, $"step-{entry.Number}");

    private static Task<int> TellAsync(
        DbContext db, Guid orderId, NoticeKind kind, string occasion, DateTimeOffset now, TimeSpan wait, CancellationToken cancellationToken)
    {
        var (toBuyer, toHousehold, at, due) = (Guid.CreateVersion7(now), Guid.CreateVersion7(now), now.ToUnixTimeMilliseconds(), (now + wait).ToUnixTimeMilliseconds());
        var nobody = Guid.Empty;
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_notices
              (id, household_id, order_id, kind, occasion, receiver, channel, amount, created_at, due_at, leased_until, leased_by, tries, state, problem)
            SELECT CASE w.receiver WHEN 'Buyer' THEN {toBuyer} ELSE {toHousehold} END,
                   o.household_id, o.id, {kind.ToString()}, {occasion}, w.receiver, w.channel, 0, {at}, {due}, 0, {nobody}, 0, 'Waiting', ''
            FROM commerce_orders o
            JOIN commerce_notice_wishes w ON w.subject_id IN (o.id, o.household_id)
            WHERE o.id = {orderId} AND w.channel IS NOT NULL AND (w.receiver = 'Buyer' OR ({NoticePlan.TellsHousehold(kind)} AND o.channel <> {nameof(SalesChannel.Till)}))
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }
}
