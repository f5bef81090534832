using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Doors.Document;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>GET /api/v1/deliveries?household={id}</c>: in which ways a household's goods can be had now. An order names one as <c>delivery.choice</c>.</summary>
internal static class DeliveriesApi
{
    public static IEndpointRouteBuilder MapDeliveries(this IEndpointRouteBuilder api)
    {
        api.MapGet("/deliveries", ListAsync)
            .Describe("listDeliveries", "Orders", "Ways in which a household's goods can be had now", "An order names one as `delivery.choice`; its fee becomes part of the total.").Produces<DeliveryList>().Refuses(400);
        return api;
    }

    private static async Task<IResult> ListAsync(IDeliveryDesk deliveries, string? household = null, CancellationToken cancellationToken = default) =>
        Guid.TryParse(household, out var id)
            ? Results.Ok(new DeliveryList([.. (await deliveries.ListOffersAsync(id, cancellationToken)).Select(DeliveryItem.Of)]))
            : Problems.OfFields(new FieldProblem("household", "required", Languages.Say("Xin ghi household: mã của nhà bán.", "Give household: the id of the seller.")));

    internal sealed record DeliveryList(IReadOnlyList<DeliveryItem> Items);

    internal sealed record DeliveryItem(Guid Id, DeliveryKind Kind, DeliveryMeans Means, string Place, string When, long Fee, DateOnly? Day, DateTimeOffset? ClosesAt, int? PlacesLeft)
    {
        public static DeliveryItem Of(DeliveryOffer offer) =>
            new(offer.Id, offer.Kind, offer.Means, offer.Place, offer.When, offer.Fee.Dong, offer.RunDay, offer.ClosesAt, offer.PlacesLeft);
    }
}
