using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Doors.Document;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Partners;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>
/// What only a partner's key opens: <c>GET /api/v1/orders</c>, the orders that it brought, and <c>/api/v1/webhooks</c>, where it hears of them. Every question
/// to the stall names the partner, and the household when the partner is for one.
/// </summary>
internal static class PartnerApi
{
    public static IEndpointRouteBuilder MapPartners(this IEndpointRouteBuilder api)
    {
        api.MapGet("/orders", ListOrdersAsync)
            .Describe("listOrders", "Orders", "The orders that this partner brought", "Newest first, keyset paging: ask again with `after` set to `next`. No buyer is named.")
            .Needs(PartnerScopes.ReadOrders).Produces<PartnerOrderList>();
        api.MapGet("/webhooks", ListWebhooksAsync)
            .Describe("listWebhooks", "Webhooks", "Where this partner hears of its orders", "`waiting` messages will be sent; `dead` ones were given up and can be sent again by the operator.")
            .Needs(PartnerScopes.Webhooks).Produces<WebhookEndpointList>();
        api.MapPost("/webhooks", OpenWebhookAsync)
            .Describe("openWebhook", "Webhooks", "Hear of orders at an address", "Events of orders that this partner brings from now on are posted there, signed as Standard Webhooks says. See docs/webhooks-out.md.")
            .Needs(PartnerScopes.Webhooks).Produces<WebhookEndpointMade>(StatusCodes.Status201Created).Refuses(400, 409)
            .Shows("""{"url":"https://example.com/vonhai"}""");
        api.MapDelete("/webhooks/{id:guid}", CloseWebhookAsync)
            .Describe("closeWebhook", "Webhooks", "Hear nothing more there", "What still waits is not sent.")
            .Needs(PartnerScopes.Webhooks).Produces(StatusCodes.Status204NoContent).Refuses(404);
        return api;
    }

    private static async Task<IResult> ListOrdersAsync(HttpContext context, IPartnerOrders orders, string? after = null, int take = 50, CancellationToken cancellationToken = default)
    {
        var caller = CallerOf(context);
        var page = await orders.ListAsync(caller.PartnerId, caller.HouseholdId, after, take, cancellationToken);
        return Results.Ok(new PartnerOrderList([.. page.Items.Select(PartnerOrder.Of)], page.Next));
    }

    private static async Task<IResult> ListWebhooksAsync(HttpContext context, IWebhookDesk desk, CancellationToken cancellationToken) =>
        Results.Ok(new WebhookEndpointList([.. (await desk.ListAsync(CallerOf(context).PartnerId, cancellationToken)).Select(WebhookEndpoint.Of)]));

    private static async Task<IResult> OpenWebhookAsync(NewWebhook wanted, HttpContext context, IWebhookDesk desk, CancellationToken cancellationToken) =>
        await desk.OpenAsync(CallerOf(context).PartnerId, wanted.Url ?? "", cancellationToken) switch
        {
            WebhookOutcome.Opened opened => Results.Created(
                $"/api/v1/webhooks/{opened.Endpoint.Id}", new WebhookEndpointMade(opened.Endpoint.Id, opened.Endpoint.Address.AbsoluteUri, opened.Endpoint.OpenedAt, opened.Secret.Reveal())),
            WebhookOutcome.Invalid invalid => Problems.OfFields(invalid.Problem),
            WebhookOutcome.TooMany tooMany => Problems.Of(
                StatusCodes.Status409Conflict, "tooMany", Languages.Say($"Mỗi đối tác có nhiều nhất {tooMany.Most} địa chỉ.", $"A partner has at most {tooMany.Most} addresses.")),
            var unknown => throw new CommerceException($"A wish for webhooks was answered by {unknown.GetType().Name}, which no status stands for."),
        };

    private static async Task<IResult> CloseWebhookAsync(Guid id, HttpContext context, IWebhookDesk desk, CancellationToken cancellationToken) =>
        await desk.CloseAsync(CallerOf(context).PartnerId, id, cancellationToken)
            ? Results.NoContent()
            : Problems.Of(StatusCodes.Status404NotFound, "notFound", Languages.Say("Không có địa chỉ này.", "There is no such address."));

    private static PartnerCaller CallerOf(HttpContext context) =>
        PartnerCaller.Of(context) ?? throw new CommerceException("The gate let somebody in without a key.");

    internal sealed record PartnerOrderList(IReadOnlyList<PartnerOrder> Items, string? Next);

    internal sealed record PartnerOrder(string Code, Guid HouseholdId, DateTimeOffset PlacedAt, OrderStep Step, long Total, PartnerOrderPayment Payment)
    {
        public static PartnerOrder Of(OrderView order) => new(
            order.Code.ToString(), order.Household.Id, order.PlacedAt, order.Step, order.Total.Dong,
            new PartnerOrderPayment(order.Payment.State.Status, order.Payment.State.Caveat, order.Payment.State.Due.Dong, order.Payment.State.Received.Dong));
    }

    internal sealed record PartnerOrderPayment(PaymentStatus State, PaymentCaveat Exception, long Due, long Received);

    internal sealed record NewWebhook(string? Url = null);

    internal sealed record WebhookEndpointList(IReadOnlyList<WebhookEndpoint> Items);

    internal sealed record WebhookEndpoint(Guid Id, string Url, DateTimeOffset OpenedAt, int Waiting, int Dead)
    {
        public static WebhookEndpoint Of(WebhookEndpointView view) => new(view.Id, view.Address.AbsoluteUri, view.OpenedAt, view.Waiting, view.Dead);
    }

    internal sealed record WebhookEndpointMade(Guid Id, string Url, DateTimeOffset OpenedAt, string Secret);
}
