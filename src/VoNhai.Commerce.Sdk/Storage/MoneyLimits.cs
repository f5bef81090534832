using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>What no entry by hand may do, whatever it is for: give back more than came in, or price an order below nothing.</summary>
internal static class MoneyLimits
{
    /// <summary>Why the entry is not written; <c>null</c> when it may be.</summary>
    public static MoneyRefusal? Refuse(HeldOrder before, HeldOrder after, LedgerEntry entry)
    {
        var (was, becomes) = (before.State(), after.State());
        switch (entry.Kind)
        {
            case LedgerEntryKind.RefundMade:
                var most = LedgerSums.Of(before.Reading.Ledger).MayStillBeSent;
                return entry.Amount > most ? new MoneyRefusal.MoreThanCameIn(most) : null;
            case LedgerEntryKind.CashReturned:
                return entry.Amount > was.Received ? new MoneyRefusal.MoreThanCameIn(AtLeastNothing(was.Received)) : null;
            case LedgerEntryKind.Allowance or LedgerEntryKind.AdjustedUp or LedgerEntryKind.AdjustedDown
                or LedgerEntryKind.AllowanceReversed or LedgerEntryKind.AdjustmentReversed:
                return becomes.Asked < Vnd.Zero || becomes.Asked.Dong > Order.GreatestTotal ? new MoneyRefusal.PriceOutOfRange(was.Asked) : null;
            default:
                return becomes.Received < Vnd.Zero && becomes.Received < was.Received ? new MoneyRefusal.MoneyWentBack() : null;
        }
    }

    private static Vnd AtLeastNothing(Vnd amount) => amount < Vnd.Zero ? Vnd.Zero : amount;
}
