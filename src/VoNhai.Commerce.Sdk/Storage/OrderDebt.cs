using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// What the buyer of one order owes: what is due for goods that are gone, or what a person wrote down as a debt before they went. Cash that is
/// to be taken on delivery is no debt until the goods are gone.
/// </summary>
internal sealed record OrderDebt(Vnd Owed, CreditTerms Terms, DateTimeOffset Since)
{
    /// <summary>The debt; <c>null</c> when there is none.</summary>
    public static OrderDebt? Of(OrderReading reading)
    {
        var state = reading.State();
        var takenBack = reading.Ledger.Select(entry => entry.ReversesId).OfType<Guid>().ToHashSet();
        var credits = reading.Ledger.Where(entry => entry.Kind == LedgerEntryKind.CreditGiven && !takenBack.Contains(entry.Id)).OrderBy(entry => entry.RecordedAt).ThenBy(entry => entry.Id).ToList();
        var terms = credits.LastOrDefault()?.Terms ?? CreditTerms.Debt;
        var isGone = reading.Order.Step is OrderStep.HandedOver or OrderStep.Delivered;
        var owed = state.Status != PaymentStatus.Open ? Vnd.Zero
            : isGone ? state.Due
            : terms == CreditTerms.Debt ? state.OnCredit
            : Vnd.Zero;
        if (!owed.IsPositive)
        {
            return null;
        }

        var gone = reading.Order.Timeline.Where(step => step.Step == OrderStep.HandedOver).Select(step => (DateTimeOffset?)step.At).Max();
        return new OrderDebt(owed, terms, credits.FirstOrDefault()?.OccurredAt ?? gone ?? reading.Order.PlacedAt);
    }
}
