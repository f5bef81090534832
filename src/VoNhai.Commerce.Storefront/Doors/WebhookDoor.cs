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

    /// <summary>An event of a gateway carries a whole object: some kilobytes, never so many.</summary>
    private const int MostGatewayBytes = 256 * 1024;

    public static IEndpointRouteBuilder MapWebhooks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/webhooks/{gateway:regex(^stripe$)}", HearAsync).AllowAnonymous();
        routes.MapPost("/webhooks/{provider}/{feedId:guid}", ReceiveAsync).AllowAnonymous();
        return routes;
    }

    /// <summary>
    /// A gateway that is not configured answers nobody. What is not genuine, or speaks another version of the API, gets a 4xx: Stripe delivers it
    /// again for days, so that nothing is lost once the endpoint is put right, and a stranger learns nothing. 503 is for what is genuine and needs
    /// an answer of Stripe's own that does not come now.
    /// </summary>
    private static async Task<IResult> HearAsync(string gateway, HttpRequest request, IGatewayDesk desk, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        if (!desk.Offered.Contains(gateway))
        {
            return Problems.Of(StatusCodes.Status404NotFound, "notConfigured", "Chưa bật thanh toán thẻ.");
        }

        var log = loggers.CreateLogger("VoNhai.Commerce.Webhooks");
        if (await ReadAsync(request, MostGatewayBytes, cancellationToken) is not { } body)
        {
            LogGatewayTooLong(log, gateway, MostGatewayBytes);
            return NotTaken(StatusCodes.Status413PayloadTooLarge);
        }

        switch (await desk.HearAsync(gateway, HeadersOf(request), body, cancellationToken))
        {
            case GatewayReceipt.Acknowledged { Problem.Length: > 0 } odd:
                LogGatewayOdd(log, gateway, odd.Problem);
                return Taken;
            case GatewayReceipt.Acknowledged:
                return Taken;
            case GatewayReceipt.NotGenuine refused:
                LogGatewayRefused(log, gateway, refused.Reason);
                return NotTaken(StatusCodes.Status401Unauthorized);
            case GatewayReceipt.Unreadable unreadable:
                LogGatewayUnreadable(log, gateway, unreadable.Reason);
                return NotTaken(StatusCodes.Status400BadRequest);
            case GatewayReceipt.NotNow later:
                LogGatewayLater(log, gateway, later.Reason);
                return NotTaken(StatusCodes.Status503ServiceUnavailable);
            case var unknown:
                throw new CommerceException($"The desk of gateways answered {unknown.GetType().Name}, which no status stands for.");
        }
    }

    private static async Task<IResult> ReceiveAsync(
        string provider, Guid feedId, HttpRequest request, IPaymentInbox inbox, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        var log = loggers.CreateLogger("VoNhai.Commerce.Webhooks");
        if (await ReadAsync(request, MostBytes, cancellationToken) is not { } body)
        {
            LogTooLong(log, feedId, MostBytes);
            return NotTaken(StatusCodes.Status413PayloadTooLarge);
        }

        switch (await inbox.ReceiveAsync(provider, feedId, HeadersOf(request), body, cancellationToken))
        {
            case InboxReceipt.Acknowledged:
                return Taken;
            case InboxReceipt.NotGenuine refused:
                LogRefused(log, feedId, refused.Reason);
                return NotTaken(StatusCodes.Status401Unauthorized);
            case InboxReceipt.Unreadable unreadable:
                LogUnreadable(log, feedId, unreadable.Reason);
                return NotTaken(StatusCodes.Status400BadRequest);
            case var unknown:
                throw new CommerceException($"The inbox answered {unknown.GetType().Name}, which no status stands for.");
        }
    }

    private static IResult Taken => Results.Json(new { success = true });

    private static IResult NotTaken(int status) => Results.Json(new { success = false }, statusCode: status);

    private static Dictionary<string, string> HeadersOf(HttpRequest request) =>
        request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    private static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > most)
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

    [LoggerMessage(EventId = 2104, Level = LogLevel.Warning, Message = "A delivery in the name of {Gateway} is not genuine: {Reason}.")]
    private static partial void LogGatewayRefused(ILogger logger, string gateway, string reason);

    [LoggerMessage(EventId = 2105, Level = LogLevel.Warning, Message = "A delivery in the name of {Gateway} is longer than {Most} bytes and was not looked at.")]
    private static partial void LogGatewayTooLong(ILogger logger, string gateway, int most);

    [LoggerMessage(EventId = 2106, Level = LogLevel.Error, Message = "A genuine delivery of {Gateway} cannot be read, and money may be in it: {Reason}.")]
    private static partial void LogGatewayUnreadable(ILogger logger, string gateway, string reason);

    [LoggerMessage(EventId = 2107, Level = LogLevel.Warning, Message = "A delivery of {Gateway} is to come again: {Reason}")]
    private static partial void LogGatewayLater(ILogger logger, string gateway, string reason);

    [LoggerMessage(EventId = 2108, Level = LogLevel.Warning, Message = "A genuine delivery of {Gateway} names what no order here knows ({Problem}); it was kept by its number and acknowledged.")]
    private static partial void LogGatewayOdd(ILogger logger, string gateway, string problem);
}
