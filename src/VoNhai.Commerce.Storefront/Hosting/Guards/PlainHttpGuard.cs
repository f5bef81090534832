using System.Net;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Hosting.Failures;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Hosting.Guards;

/// <summary>
/// Outside practice plain http is for this machine alone: whoever listens at a hotspot reads every passphrase. A site whose TLS ends at a
/// proxy in front says so (<c>Site:Https</c>, <c>Site:KnownProxies</c>), and plain requests are then redirected before they come here.
/// </summary>
internal sealed class PlainHttpGuard(RequestDelegate next, Site site, IOptions<PracticeSettings> practice)
{
    private readonly bool isAllowed = site.IsHttps || practice.Value.Enabled;

    public Task InvokeAsync(HttpContext context, FailureAnswer answer, IStringLocalizer<AccountTexts> texts)
    {
        if (isAllowed || context.Request.IsHttps || IsFromHere(context) || IsProbe(context.Request.Path))
        {
            return next(context);
        }

        return FailureAnswer.IsForProgram(context.Request)
            ? answer.WriteAsync(context, StatusCodes.Status403Forbidden)
            : answer.WriteAsync(context, StatusCodes.Status403Forbidden, texts["Http.Title"], texts["Http.Advice"], []);
    }

    private static bool IsFromHere(HttpContext context) => context.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from);

    private static bool IsProbe(PathString path) => path.StartsWithSegments("/healthz") || path.StartsWithSegments("/readyz");
}
