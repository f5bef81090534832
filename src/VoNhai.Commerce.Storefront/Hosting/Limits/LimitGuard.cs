using VoNhai.Commerce.Storefront.Hosting.Failures;

namespace VoNhai.Commerce.Storefront.Hosting.Limits;

/// <summary>
/// Turns away who asks too often. The framework's own middleware also makes a limiter for endpoints that nobody can dispose of: its timer
/// ticks ten times a second and keeps a stopped storefront in memory for as long as the process lives.
/// </summary>
internal sealed class LimitGuard(RequestDelegate next, RequestLimits limits)
{
    public Task InvokeAsync(HttpContext context, FailureAnswer answer)
        => limits.TryTake(context, out var wait) ? next(context) : answer.WriteAsync(context, StatusCodes.Status429TooManyRequests, wait);
}
