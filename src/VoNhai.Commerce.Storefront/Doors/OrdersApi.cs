using System.Globalization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Hosting.Limits;
using VoNhai.Commerce.Storefront.Mail;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>POST /api/v1/orders</c>, <c>GET /api/v1/orders/{code}?k={secret}</c>, and the buyer's answer to a true weight.</summary>
internal static class OrdersApi
{
    private const string KeyHeader = "Idempotency-Key";

    public static IEndpointRouteBuilder MapOrders(this IEndpointRouteBuilder api)
    {
        api.MapPost("/orders", PlaceAsync);
        api.MapGet("/orders/{code}", ReadAsync);
        api.MapPost("/orders/{code}/weighing", AnswerAsync);
        return api;
    }

    private static async Task<IResult> PlaceAsync(NewOrder order, HttpRequest request, HttpResponse response, ICheckout checkout, IOptions<MailSettings> mail, RequestLimits limits, CancellationToken cancellationToken)
    {
        if (Understand(order, request.Headers[KeyHeader].ToString(), out var problem) is not { } wish)
        {
            return Problems.OfFields(problem);
        }

        if (wish.Email.Length > 0 && !mail.Value.IsOn)
        {
            return Problems.OfFields(new FieldProblem("buyer.email", "unsupported", "Gian hàng này chưa gửi thư."));
        }

        if (PhoneNumber.TryRead(wish.BuyerPhone, out var phone) && !limits.TryTake(request.HttpContext, RouteFamily.Checkout, phone.ToString(), out var wait))
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Problems.Of(StatusCodes.Status429TooManyRequests, "tooMany", "Số điện thoại này đặt quá nhiều. Xin đợi một lát.");
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
                    $"{soldOut.ProductName} chỉ còn {soldOut.Left} {soldOut.Unit}.",
                    ("productId", soldOut.ProductId),
                    ("left", soldOut.Left.ToDecimal()));
            case CheckoutOutcome.BeyondUnpaidShare beyond:
                return Problems.Of(
                    StatusCodes.Status409Conflict,
                    "unpaidShare",
                    $"{beyond.ProductName}: chuyển khoản còn giữ được {beyond.Most} {beyond.Unit}. Xin bớt lại, hoặc trả tiền mặt.",
                    ("productId", beyond.ProductId),
                    ("most", beyond.Most.ToDecimal()));
            case CheckoutOutcome.KeyReused:
                return Problems.Of(StatusCodes.Status422UnprocessableEntity, "keyReused", $"{KeyHeader} này đã dùng cho một đơn khác.");
            case var unknown:
                throw new CommerceException($"Checkout answered {unknown.GetType().Name}, which no status stands for.");
        }
    }

    private static async Task<IResult> ReadAsync(string code, HttpResponse response, IOrderTracking tracking, string? k = null, CancellationToken cancellationToken = default)
    {
        response.Headers.CacheControl = "no-store";
        return await tracking.FindAsync(code, k ?? "", cancellationToken) is { } order
            ? Results.Ok(OrderDocument.Of(order))
            : Problems.Of(StatusCodes.Status404NotFound, "notFound", "Không thấy đơn hàng này.");
    }

    /// <summary><c>POST /api/v1/orders/{code}/weighing?k={secret}</c>: the buyer's yes or no to the weighing of that number.</summary>
    private static async Task<IResult> AnswerAsync(
        string code, WeighingAnswer answer, HttpResponse response, IWeighingDesk scale, string? k = null, CancellationToken cancellationToken = default)
    {
        response.Headers.CacheControl = "no-store";
        if (answer is not { Number: { } number, Agrees: { } agrees })
        {
            return Problems.OfFields(new FieldProblem("agrees", "required", "Cần number và agrees (true hoặc false)."));
        }

        return await scale.AnswerAsync(code, k ?? "", number, agrees, cancellationToken) switch
        {
            WeighingOutcome.Done done => Results.Ok(OrderDocument.Of(done.Order)),
            WeighingOutcome.NotNow => Problems.Of(StatusCodes.Status409Conflict, "notNow", "Câu hỏi này không còn chờ trả lời."),
            WeighingOutcome.Refused refused => Problems.Of(StatusCodes.Status409Conflict, refused.Why.Code, "Chưa ghi được cân này. Xin gọi nhà bán."),
            WeighingOutcome.NotFound => Problems.Of(StatusCodes.Status404NotFound, "notFound", "Không thấy đơn hàng này."),
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
                found.Add(new FieldProblem($"lines[{i}]", "invalid", "Mỗi dòng cần productId và quantity, nhiều nhất ba số lẻ."));
            }
            else
            {
                lines.Add(new CheckoutLine(productId, quantity));
            }
        }

        if (order.Delivery?.Kind is not { } kind)
        {
            found.Add(new FieldProblem("delivery.kind", "required", "Xin chọn cách nhận hàng."));
        }

        if (PaymentOf(order.Payment) is null)
        {
            found.Add(new FieldProblem("payment", "unsupported", "Cách trả tiền: payment là \"transfer\", \"cash\" hoặc \"cod\"."));
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
