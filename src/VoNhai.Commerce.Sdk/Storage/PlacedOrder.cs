using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>From a wish at today's prices to the order and what it asks to be paid; nothing of it is saved yet.</summary>
internal static class PlacedOrder
{
    public static OrderReading Of(PricedDraft wish, OrderCode code, DateTimeOffset now, CommerceOptions options)
    {
        var (household, account, lines, draft, delivery) = wish;
        var order = Order.Place(household.Id, code, draft.Buyer, delivery, [.. lines.Select(line => line.Line)], now, draft.Payment);
        order.BringBy(draft.Partner);

        // No clock runs against a buyer who pays in cash, and against nobody's stock either.
        var request = PaymentRequest.For(order, account, order.HoldsAtPlacement && options.PaymentLifetime > TimeSpan.Zero ? now + options.PaymentLifetime : null);
        return new OrderReading(order, household, request, [], []);
    }
}
