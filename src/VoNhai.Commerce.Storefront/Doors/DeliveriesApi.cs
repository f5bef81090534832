using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>GET /api/v1/deliveries?household={id}</c>: in which ways a household's goods can be had now. An order names one as <c>delivery.choice</c>.</summary>
internal static class DeliveriesApi
{
    public static IEndpointRouteBuilder MapDeliveries(this IEndpointRouteBuilder api)
    {
        api.MapGet("/deliveries", ListAsync);
        return api;
    }

    private static async Task<IResult> ListAsync(IDeliveryDesk deliveries, string? household = null, CancellationToken cancellationToken = default) =>
        Guid.TryParse(household, out var id)
            ? Results.Ok(new Listing([.. (await deliveries.ListOffersAsync(id, cancellationToken)).Select(Item.Of)]))
            : Problems.OfFields(new FieldProblem("household", "required", "Xin ghi household: mã của nhà bán."));

    private sealed record Listing(IReadOnlyList<Item> Items);

    private sealed record Item(Guid Id, DeliveryKind Kind, DeliveryMeans Means, string Place, string When, long Fee, DateOnly? Day, DateTimeOffset? ClosesAt, int? PlacesLeft)
    {
        public static Item Of(DeliveryOffer offer) =>
            new(offer.Id, offer.Kind, offer.Means, offer.Place, offer.When, offer.Fee.Dong, offer.RunDay, offer.ClosesAt, offer.PlacesLeft);
    }
}
