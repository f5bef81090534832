using VoNhai.Commerce.Storefront.Hosting.Failures;

namespace VoNhai.Commerce.Storefront.Hosting.Guards;

/// <summary>
/// Lets through the methods that exist here. A Razor page would answer PUT or TRACE as if it were GET.
/// </summary>
internal sealed class MethodGuard(RequestDelegate next)
{
    private static readonly string[] ForPeople = ["GET", "HEAD", "POST"];
    private static readonly string[] ForPrograms = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    public Task InvokeAsync(HttpContext context, FailureAnswer answer)
    {
        var allowed = FailureAnswer.IsForProgram(context.Request) ? ForPrograms : ForPeople;
        if (allowed.Contains(context.Request.Method, StringComparer.Ordinal))
        {
            return next(context);
        }

        context.Response.Headers.Allow = string.Join(", ", allowed);
        return answer.WriteAsync(context, StatusCodes.Status405MethodNotAllowed);
    }
}
