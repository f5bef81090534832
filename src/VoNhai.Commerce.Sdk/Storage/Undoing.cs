using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Undoes a step that was a slip, with what the step itself brought about; refuses when anything else followed from it.</summary>
internal static class Undoing
{
    /// <summary>What the household reads beside the entry that takes the credit of an acceptance back.</summary>
    private const string Reason = "Bấm nhầm nhận đơn, đã lùi lại.";

    /// <summary>Why the last step cannot be undone, whatever the time; <c>null</c> when it can.</summary>
    public static UndoRefusal? Refusal(OrderReading reading) =>
        reading.Order.Undoable() is not { } last ? UndoRefusal.MovedOn
        : reading.Ledger.Any(entry => entry.RecordedAt > last.At) ? UndoRefusal.MoneyFollowed
        : last.Step == OrderStep.Accepted && reading.Weighings.Count > 0 ? UndoRefusal.Weighed
        : null;

    /// <summary>Undoes the step that was seen as the last. The caller holds the order, and keeps only what is <see cref="UndoOutcome.Undone"/>.</summary>
    public static async Task<UndoOutcome> WriteAsync(
        DbContext db, OrderReading found, OrderStep seen, DateTimeOffset now, string by, CancellationToken cancellationToken)
    {
        var order = found.Order;
        if (order.Undoable() is not { } last || last.Step != seen)
        {
            return new UndoOutcome.Refused(found.View(), UndoRefusal.MovedOn);
        }

        if (now - last.At > OrderSteps.UndoFor)
        {
            return new UndoOutcome.Refused(found.View(), UndoRefusal.TooLate);
        }

        if (Refusal(found) is { } why)
        {
            return new UndoOutcome.Refused(found.View(), why);
        }

        if (!await Outbox.TryWithdrawAsync(db, order.Id, last, now, cancellationToken))
        {
            return new UndoOutcome.Refused(found.View(), UndoRefusal.BuyerTold);
        }

        order.Undo(now, by);
        if (seen == OrderStep.Accepted && !order.HoldsAtPlacement)
        {
            await TakeAcceptanceBackAsync(db, found, last, now, by, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new UndoOutcome.Undone((await OrderReading.CompleteAsync(db, [order], cancellationToken)).Single().View());
    }

    /// <summary>The other way round of <see cref="Acceptance"/>: goods and credit of an order to be paid in cash.</summary>
    private static async Task TakeAcceptanceBackAsync(
        DbContext db, OrderReading found, TimelineEntry accepted, DateTimeOffset now, string by, CancellationToken cancellationToken)
    {
        await Stock.ReturnAsync(db, found.Order, cancellationToken);
        foreach (var credit in found.Ledger.Where(entry => entry.Kind == LedgerEntryKind.CreditGiven && entry.RecordedAt == accepted.At && entry.By == accepted.By))
        {
            db.Add(LedgerEntry.Reversing(credit, now, by, Reason));
        }

        await Worklist.TouchAsync(db, found.Request.Id, cancellationToken);
    }
}
