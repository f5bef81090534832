using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Hosting.Failures;

namespace VoNhai.Commerce.Storefront.Hosting.Guards;

/// <summary>
/// Refuses a body that announces itself as too large. Kestrel's own limit acts only when somebody reads the body, so that a door which
/// ignores it would answer 200 and swallow the rest.
/// </summary>
internal sealed class SizeGuard(RequestDelegate next, IOptions<SiteSettings> settings)
{
    private readonly long usual = settings.Value.MostBodyBytes;

    public Task InvokeAsync(HttpContext context, FailureAnswer answer)
    {
        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        var most = limit is null ? usual : limit.MaxRequestBodySize ?? long.MaxValue;
        return context.Request.ContentLength > most
            ? answer.WriteAsync(context, StatusCodes.Status413PayloadTooLarge)
            : next(context);
    }
}
