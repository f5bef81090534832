using VoNhai.Commerce.Storefront.Hosting.Failures;

namespace VoNhai.Commerce.Storefront.Hosting.Guards;

/// <summary>Refuses a Host header that names no host (<c>xn--a</c>): whatever writes an address of ours would throw at it.</summary>
internal sealed class HostGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, FailureAnswer answer)
    {
        if (NamesHost(context.Request))
        {
            return next(context);
        }

        // The page that says so writes addresses, too.
        context.Request.Host = new HostString("localhost");
        return answer.WriteAsync(context, StatusCodes.Status400BadRequest);
    }

    /// <summary>Only to read the header can throw.</summary>
    private static bool NamesHost(HttpRequest request)
    {
        try
        {
            var host = request.Host;
            return !host.HasValue || Uri.TryCreate($"http://{host.ToUriComponent()}/", UriKind.Absolute, out _);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
