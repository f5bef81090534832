using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Takes an order up again whose money came late: its goods are set aside again by the same guard as ever, or nothing happens.</summary>
internal static class Revival
{
    public static async Task<MoneyOutcome> TryAsync(
        DbContext db, Guid householdId, string code, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await HeldOrder.ByCodeAsync(db, householdId, code, cancellationToken) is not { } held)
        {
            return new MoneyOutcome.NotFound();
        }

        var order = held.Reading.Order;
        if (order.Step != OrderStep.Cancelled)
        {
            return new MoneyOutcome.Refused(new MoneyRefusal.OrderIsAlive());
        }

        if (!await RunPlaces.TryTakeAgainAsync(db, order, now, cancellationToken))
        {
            return new MoneyOutcome.Refused(new MoneyRefusal.RunIsFull());
        }

        // What holds goods only once it is accepted will be asked for them then.
        if (order.HoldsAtPlacement && await Stock.TrySecureAllAsync(db, held.Reading, now, cancellationToken) is { } gone)
        {
            return new MoneyOutcome.Refused(new MoneyRefusal.GoodsAreGone(gone.ProductName));
        }

        order.Revive(now, by, "taken up again");
        held.Reading.Request.Revive();
        await db.SaveChangesAsync(cancellationToken);
        await Worklist.TouchAsync(db, held.Reading.Request.Id, cancellationToken);
        return new MoneyOutcome.Done(held.Reading.View(), EntryId: null, IsReplay: false);
    }
}
