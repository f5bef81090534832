using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.QrImages;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class TakePayment
{
    public static async Task<OrderView?> RunAsync(ICatalog catalog, ICheckout checkout)
    {
        // snippet
        var tea = (await catalog.ListAsync(new CatalogQuery { Text = "che" })).Items[0];
        var outcome = await checkout.PlaceAsync(new CheckoutRequest
        {
            IdempotencyKey = Guid.NewGuid().ToString("N"),   // made once per intended order and sent again as it is
            Lines = [new CheckoutLine(tea.Id, Quantity.Of(2))],
            BuyerName = "Lường Thị Én",
            BuyerPhone = "0912 345 678",
            Delivery = DeliveryKind.Pickup,
        });
        switch (outcome)
        {
            case CheckoutOutcome.Placed placed: Console.WriteLine(placed.Order.Payment.Transfer!.ToSvg()); break;   // show it to the buyer
            case CheckoutOutcome.Invalid invalid: foreach (var problem in invalid.Problems) Console.WriteLine(problem); break;
            case CheckoutOutcome.SoldOut soldOut: Console.WriteLine($"{soldOut.ProductName}: {soldOut.Left} left"); break;
            default: Console.WriteLine(outcome); break;   // BeyondUnpaidShare, PriceChanged, KeyReused
        }
        // end
        return (outcome as CheckoutOutcome.Placed)?.Order;
    }
}
