using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// What accepting an order means for its goods and its money. Of an order to be paid in cash the goods are set aside now, by the same guard
/// as ever, and the household's word that they may go before the cash is written under its name.
/// </summary>
internal static class Acceptance
{
    /// <summary>Prepares an order that may be accepted; the caller holds it.</summary>
    /// <returns>Why it cannot be accepted after all; <c>null</c> when it can.</returns>
    public static async Task<StepOutcome.GoodsAreGone?> TryAsync(DbContext db, OrderReading found, DateTimeOffset now, string by, CancellationToken cancellationToken)
    {
        if (found.Order.HoldsAtPlacement)
        {
            await Stock.SecureAsync(db, found.Order, cancellationToken);
            return null;
        }

        if (await Stock.TrySecureAllAsync(db, found, now, cancellationToken) is { } line)
        {
            return new StepOutcome.GoodsAreGone(found.View(), line.ProductName);
        }

        var state = found.State();
        if (state.Status == PaymentStatus.Open && (state.Due - state.OnCredit).IsPositive)
        {
            db.Add(LedgerEntry.ForPerson(
                found.Request, LedgerEntryKind.CreditGiven, state.Due - state.OnCredit, now, by, new EntryDetails { Terms = CreditTerms.OnDelivery }));
            await Worklist.TouchAsync(db, found.Request.Id, cancellationToken);
        }

        return null;
    }
}
