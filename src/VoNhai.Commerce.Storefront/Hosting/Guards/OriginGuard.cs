using VoNhai.Commerce.Storefront.Hosting.Failures;

namespace VoNhai.Commerce.Storefront.Hosting.Guards;

/// <summary>
/// Refuses a write that another site's page sends with our visitor's cookies. It is the second lock behind form tokens, and the only one
/// for pages without a token (add to cart), beside SameSite. Programs (<c>/api</c>, <c>/webhooks</c>) carry no cookie and are let through.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, FailureAnswer answer)
    {
        var request = context.Request;
        var writes = !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);
        return writes && !FailureAnswer.IsForProgram(request) && IsForeign(request)
            ? answer.WriteAsync(context, StatusCodes.Status403Forbidden)
            : next(context);
    }

    private static bool IsForeign(HttpRequest request)
    {
        // Sent by every browser since 2023, and only over https and to localhost.
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0)
        {
            return site is not ("same-origin" or "none");
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsOurs(from, request));
    }

    private static bool IsOurs(Uri from, HttpRequest request)
        => from.Scheme == request.Scheme
        && from.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase)
        && from.Port == (request.Host.Port ?? (request.IsHttps ? 443 : 80));
}
