using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Doors.Document;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Limits;
using VoNhai.Commerce.Storefront.Mail;
using VoNhai.Commerce.Storefront.Partners;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>POST /api/v1/orders</c>, <c>GET /api/v1/orders/{code}?k={secret}</c>, and the buyer's answer to a true weight.</summary>
internal static class OrdersApi
{
    public const string KeyHeader = "Idempotency-Key";

    private const string Example =
        """
        {"lines":[{"productId":"01997b8e-5a00-7000-8000-000000000001","quantity":1.5}],"buyer":{"name":"Lường Thị Én","phone":"0912345678"},"delivery":{"kind":"pickup"},"payment":"transfer"}
        """;

    public static IEndpointRouteBuilder MapOrders(this IEndpointRouteBuilder api)
    {
        api.MapPost("/orders", PlaceAsync).WithMetadata(new NeededScope(PartnerScopes.WriteOrders, OpenWithoutKey: true))
            .Describe("placeOrder", "Orders", "Place an order", "Goods of one household. Prices are the storefront's, whatever the caller believes. With a partner's key the order is the partner's, too.")
            .Produces<OrderDocument>(StatusCodes.Status201Created).Refuses(400, 401, 403, 409, 422).Shows(Example);
        api.MapGet("/orders/{code}", ReadAsync).WithMetadata(new NeededScope(PartnerScopes.ReadOrders, OpenWithoutKey: true))
            .Describe("getOrder", "Orders", "Follow an order", "By its code and its secret; a partner reads the orders that it brought with its key and without the secret.")
            .Produces<OrderDocument>().Refuses(401, 403, 404);
        api.MapPost("/orders/{code}/weighing", AnswerAsync)
            .Describe("answerWeighing", "Orders", "Say yes or no to a true weight", "Where goods are weighed when they are packed, a much greater total waits for the buyer's word.")
            .Produces<OrderDocument>().Refuses(400, 404, 409).Shows("""{"number":1,"agrees":true}""");
        return api;
    }

    private static async Task<IResult> PlaceAsync(
        NewOrder order, [FromHeader(Name = KeyHeader)] string? key, HttpRequest request, HttpResponse response, ICheckout checkout, ICatalog catalog, IOptions<MailSettings> mail, RequestLimits limits,
        CancellationToken cancellationToken)
    {
        if (Understand(order, key ?? "", out var problem) is not { } wish)
        {
            return Problems.OfFields(problem);
        }

        var caller = PartnerCaller.Of(request.HttpContext);
        if (caller?.HouseholdId is { } own && (await catalog.FindProductsAsync([.. wish.Lines.Select(line => line.ProductId)], cancellationToken)).Any(product => product.Household.Id != own))
        {
            return PartnerGate.Forbidden();
        }

        wish = await WithinClassAsync(wish, request.HttpContext, catalog, cancellationToken) with { Partner = caller?.PartnerId };
        if (wish.Email.Length > 0 && !mail.Value.IsOn)
        {
            return Problems.OfFields(new FieldProblem("buyer.email", "unsupported", Languages.Say("Gian hàng này chưa gửi thư.", "This storefront sends no letters yet.")));
        }

        if (PhoneNumber.TryRead(wish.BuyerPhone, out var phone) && !limits.TryTake(request.HttpContext, RouteFamily.Checkout, phone.ToString(), out var wait))
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Problems.Of(StatusCodes.Status429TooManyRequests, "tooMany", Languages.Say("Số điện thoại này đặt quá nhiều. Xin đợi một lát.", "Too many orders for this phone number. Please wait a while."));
        }

        switch (await checkout.PlaceAsync(wish, cancellationToken))
        {
            case CheckoutOutcome.Placed placed:
                if (placed.IsReplay)
                {
                    response.Headers["Idempotency-Replayed"] = "true";
                }

                response.Headers.CacheControl = "no-store";
                return Results.Created($"/api/v1/orders/{placed.Order.Code}?k={placed.Order.Secret.Reveal()}", OrderDocument.Of(placed.Order));
            case CheckoutOutcome.Invalid invalid:
                return Problems.OfFields([.. invalid.Problems]);
            case CheckoutOutcome.SoldOut soldOut:
                return Problems.Of(
                    StatusCodes.Status409Conflict,
                    "soldOut",
                    Languages.Say($"{soldOut.ProductName} chỉ còn {soldOut.Left} {soldOut.Unit}.", $"Only {soldOut.Left} {soldOut.Unit} of {soldOut.ProductName} are left."),
                    ("productId", soldOut.ProductId),
                    ("left", soldOut.Left.ToDecimal()));
            case CheckoutOutcome.BeyondUnpaidShare beyond:
                return Problems.Of(
                    StatusCodes.Status409Conflict,
                    "unpaidShare",
                    Languages.Say(
                        $"{beyond.ProductName}: chuyển khoản còn giữ được {beyond.Most} {beyond.Unit}. Xin bớt lại, hoặc trả tiền mặt.",
                        $"{beyond.ProductName}: unpaid orders may still hold {beyond.Most} {beyond.Unit}. Please order less, or pay in cash."),
                    ("productId", beyond.ProductId),
                    ("most", beyond.Most.ToDecimal()));
            case CheckoutOutcome.KeyReused:
                return Problems.Of(StatusCodes.Status422UnprocessableEntity, "keyReused", Languages.Say($"{KeyHeader} này đã dùng cho một đơn khác.", $"This {KeyHeader} was used for another order."));
            case var unknown:
                throw new CommerceException($"Checkout answered {unknown.GetType().Name}, which no status stands for.");
        }
    }

    /// <summary>For somebody in a class, goods of another class's stalls are goods that nobody has: the answer is the same.</summary>
    private static async Task<CheckoutRequest> WithinClassAsync(CheckoutRequest wish, HttpContext context, ICatalog catalog, CancellationToken cancellationToken)
    {
        if (context.User.ClassId() is not { } classId || context.RequestServices.GetService<ClassStalls>() is not { } stalls)
        {
            return wish;
        }

        var products = await catalog.FindProductsAsync([.. wish.Lines.Select(line => line.ProductId)], cancellationToken);
        var foreign = await stalls.ForeignToAsync(classId, [.. products.Select(product => product.Household.Id).Distinct()], cancellationToken);
        var hidden = products.Where(product => foreign.Contains(product.Household.Id)).Select(product => product.Id).ToHashSet();
        return wish with { Lines = [.. wish.Lines.Select(line => hidden.Contains(line.ProductId) ? line with { ProductId = Guid.NewGuid() } : line)] };
    }

    private static async Task<IResult> ReadAsync(
        string code, HttpContext context, IOrderTracking tracking, IPartnerOrders partners, string? k = null, CancellationToken cancellationToken = default)
    {
        context.Response.Headers.CacheControl = "no-store";
        var found = string.IsNullOrEmpty(k) && PartnerCaller.Of(context) is { } caller
            ? await partners.FindAsync(caller.PartnerId, caller.HouseholdId, code, cancellationToken)
            : await tracking.FindAsync(code, k ?? "", cancellationToken);
        return found is { } order
            ? Results.Ok(OrderDocument.Of(order))
            : Problems.Of(StatusCodes.Status404NotFound, "notFound", Languages.Say("Không thấy đơn hàng này.", "There is no such order."));
    }

    /// <summary><c>POST /api/v1/orders/{code}/weighing?k={secret}</c>: the buyer's yes or no to the weighing of that number.</summary>
    private static async Task<IResult> AnswerAsync(
        string code, WeighingAnswer answer, HttpResponse response, IWeighingDesk scale, string? k = null, CancellationToken cancellationToken = default)
    {
        response.Headers.CacheControl = "no-store";
        if (answer is not { Number: { } number, Agrees: { } agrees })
        {
            return Problems.OfFields(new FieldProblem("agrees", "required", Languages.Say("Cần number và agrees (true hoặc false).", "Give number and agrees (true or false).")));
        }

        return await scale.AnswerAsync(code, k ?? "", number, agrees, cancellationToken) switch
        {
            WeighingOutcome.Done done => Results.Ok(OrderDocument.Of(done.Order)),
            WeighingOutcome.NotNow => Problems.Of(StatusCodes.Status409Conflict, "notNow", Languages.Say("Câu hỏi này không còn chờ trả lời.", "This question no longer waits for an answer.")),
            WeighingOutcome.Refused refused => Problems.Of(StatusCodes.Status409Conflict, refused.Why.Code, Languages.Say("Chưa ghi được cân này. Xin gọi nhà bán.", "This weighing could not be written down. Please call the seller.")),
            WeighingOutcome.NotFound => Problems.Of(StatusCodes.Status404NotFound, "notFound", Languages.Say("Không thấy đơn hàng này.", "There is no such order.")),
            var unknown => throw new CommerceException($"An answer was answered by {unknown.GetType().Name}, which no status stands for."),
        };
    }

    /// <summary>From what was sent to what the counter takes; what cannot even be said to the counter is a problem here.</summary>
    private static CheckoutRequest? Understand(NewOrder order, string key, out FieldProblem[] problems)
    {
        var found = new List<FieldProblem>();
        var lines = new List<CheckoutLine>();
        foreach (var (line, i) in (order.Lines ?? []).Take(Order.MostLines + 1).Select((line, i) => (line, i)))
        {
            if (line?.ProductId is not { } productId || line.Quantity is not { } number || Quantity.TryOf(number) is not { } quantity)
            {
                found.Add(new FieldProblem($"lines[{i}]", "invalid", Languages.Say("Mỗi dòng cần productId và quantity, nhiều nhất ba số lẻ.", "Each line needs productId and quantity with at most three decimals.")));
            }
            else
            {
                lines.Add(new CheckoutLine(productId, quantity));
            }
        }

        if (order.Delivery?.Kind is not { } kind)
        {
            found.Add(new FieldProblem("delivery.kind", "required", Languages.Say("Xin chọn cách nhận hàng.", "Say how the goods are received: pickup or delivery.")));
        }

        if (PaymentOf(order.Payment) is null)
        {
            found.Add(new FieldProblem("payment", "unsupported", Languages.Say("Cách trả tiền: payment là \"transfer\", \"cash\" hoặc \"cod\".", "payment is \"transfer\", \"cash\" or \"cod\".")));
        }

        problems = [.. found];
        return found.Count > 0
            ? null
            : new CheckoutRequest
            {
                IdempotencyKey = key,
                Lines = lines,
                BuyerName = order.Buyer?.Name ?? "",
                BuyerPhone = order.Buyer?.Phone ?? "",
                Delivery = order.Delivery!.Kind!.Value,
                Payment = PaymentOf(order.Payment)!.Value,
                CommuneCode = order.Delivery.CommuneCode,
                Address = order.Delivery.Address ?? "",
                Note = order.Delivery.Note ?? "",
                DeliveryChoice = order.Delivery.Choice,
                Email = order.Buyer?.Email ?? "",
            };
    }

    private static PaymentChoice? PaymentOf(string? name) => name switch
    {
        "transfer" => PaymentChoice.Transfer,
        "cash" => PaymentChoice.Cash,
        "cod" => PaymentChoice.Cod,
        _ => null,
    };

    internal sealed record NewOrder(IReadOnlyList<NewLine?>? Lines = null, NewBuyer? Buyer = null, NewDelivery? Delivery = null, string? Payment = null);

    internal sealed record WeighingAnswer(int? Number = null, bool? Agrees = null);

    internal sealed record NewLine(Guid? ProductId = null, decimal? Quantity = null);

    internal sealed record NewBuyer(string? Name = null, string? Phone = null, string? Email = null);

    internal sealed record NewDelivery(DeliveryKind? Kind = null, string? CommuneCode = null, string? Address = null, string? Note = null, Guid? Choice = null);
}
