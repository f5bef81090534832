using VoNhai.Commerce.Storefront.Hosting.Failures;

namespace VoNhai.Commerce.Storefront.Hosting.Guards;

/// <summary>Refuses a Host header that names no host (<c>xn--a</c>): whatever writes an address of ours would throw at it.</summary>
internal sealed class HostGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, FailureAnswer answer)
    {
        if (IsHost(context.Request.Host))
        {
            return next(context);
        }

        // The page that says so writes addresses, too.
        context.Request.Host = new HostString("localhost");
        return answer.WriteAsync(context, StatusCodes.Status400BadRequest);
    }

    private static bool IsHost(HostString host)
    {
        try
        {
            return !host.HasValue || Uri.TryCreate($"http://{host.ToUriComponent()}/", UriKind.Absolute, out _);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
