using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>
/// Where bank feeds deliver: <c>POST /webhooks/{provider}/{feedId}</c>. The body is handed on as raw bytes, because that is what
/// was signed; 2xx is answered only when the inbox has committed. Duplicates, money that pays nothing and test pings are answered like
/// the rest, because a provider repeats whatever is not: SePay seven times in 33 minutes.
/// </summary>
/// <remarks>
/// The answer is one for all: SePay and Bank Hub want 2xx with <c>{"success":true}</c>; payOS wants 2xx; Casso's page names 200. What the
/// latter two do with a body is not documented, so they get the same.
/// </remarks>
internal static partial class WebhookDoor
{
    /// <summary>Far above any notice of one transfer (under 2 KB) and any list of them; what is longer is not a notice.</summary>
    private const int MostBytes = 64 * 1024;

    public static IEndpointRouteBuilder MapWebhooks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/webhooks/{gateway:regex(^stripe$)}", RefuseUnconfigured).AllowAnonymous();
        routes.MapPost("/webhooks/{provider}/{feedId:guid}", ReceiveAsync).AllowAnonymous();
        return routes;
    }

    /// <summary>A gateway that is not configured answers nobody; none can be configured yet.</summary>
    private static IResult RefuseUnconfigured(string gateway, IEnumerable<IPaymentGateway> gateways) =>
        gateways.Any(known => known.Name == gateway && known.IsConfigured)
            ? throw new CommerceException($"The gateway {gateway} is configured, but its door is not built.")
            : Problems.Of(StatusCodes.Status404NotFound, "notConfigured", "Chưa bật thanh toán thẻ.");

    private static async Task<IResult> ReceiveAsync(
        string provider, Guid feedId, HttpRequest request, IPaymentInbox inbox, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var log = loggers.CreateLogger("VoNhai.Commerce.Webhooks");
        if (await ReadAsync(request, cancellationToken) is not { } body)
        {
            LogTooLong(log, feedId, MostBytes);
            return Results.Json(new { success = false }, statusCode: StatusCodes.Status413PayloadTooLarge);
        }

        var headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        switch (await inbox.ReceiveAsync(provider, feedId, headers, body, cancellationToken))
        {
            case InboxReceipt.Acknowledged:
                return Results.Json(new { success = true });
            case InboxReceipt.NotGenuine refused:
                LogRefused(log, feedId, refused.Reason);
                return Results.Json(new { success = false }, statusCode: StatusCodes.Status401Unauthorized);
            case InboxReceipt.Unreadable unreadable:
                LogUnreadable(log, feedId, unreadable.Reason);
                return Results.Json(new { success = false }, statusCode: StatusCodes.Status400BadRequest);
            case var unknown:
                throw new CommerceException($"The inbox answered {unknown.GetType().Name}, which no status stands for.");
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > MostBytes)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    [LoggerMessage(EventId = 2101, Level = LogLevel.Warning, Message = "A delivery to feed {FeedId} is not genuine: {Reason}.")]
    private static partial void LogRefused(ILogger logger, Guid feedId, string reason);

    [LoggerMessage(EventId = 2102, Level = LogLevel.Warning, Message = "A delivery to feed {FeedId} is longer than {Most} bytes and was not looked at.")]
    private static partial void LogTooLong(ILogger logger, Guid feedId, int most);

    [LoggerMessage(EventId = 2103, Level = LogLevel.Warning, Message = "A genuine delivery to feed {FeedId} cannot be read: {Reason}.")]
    private static partial void LogUnreadable(ILogger logger, Guid feedId, string reason);
}
