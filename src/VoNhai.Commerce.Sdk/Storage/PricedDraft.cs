using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>A wish at today's prices, with whom it is ordered from.</summary>
/// <param name="Household">Who sells.</param>
/// <param name="Account">Where the money goes.</param>
/// <param name="Lines">What, in the order that the buyer gave, with how much of each unpaid orders may hold however little there is.</param>
/// <param name="Draft">The wish.</param>
/// <param name="Delivery">How it reaches the buyer, with the words and the fee of the moment.</param>
internal sealed record PricedDraft(Household Household, ReceivingAccount Account, IReadOnlyList<(OrderLine Line, Quantity Floor)> Lines, CheckoutDraft Draft, Delivery Delivery)
{
    public Vnd Total => Lines.Aggregate(Delivery.Fee, (sum, line) => sum + line.Line.Total);
}
