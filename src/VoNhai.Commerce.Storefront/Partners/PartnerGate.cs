using Microsoft.Net.Http.Headers;
using VoNhai.Commerce.Storefront.Doors;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>
/// Knows who calls the API. Without a key everybody's doors are open as ever; a key that is not good opens none, so that its owner hears of it at
/// once and not when a limit is reached.
/// </summary>
internal sealed class PartnerGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            await next(context);
            return;
        }

        var needed = context.GetEndpoint()?.Metadata.GetMetadata<NeededScope>();
        var sent = context.Request.Headers.Authorization.ToString();
        if (sent.Length == 0)
        {
            await (needed is null or { OpenWithoutKey: true } ? next(context) : RefuseAsync(context));
        }
        else if (await context.RequestServices.GetRequiredService<PartnerKeys>().JudgeAsync(sent, context.RequestAborted) is not { } caller)
        {
            await RefuseAsync(context);
        }
        else if (needed is not null && !caller.May(needed.Scope))
        {
            await ForbiddenAsync(context);
        }
        else
        {
            context.Features.Set(caller);
            await next(context);
        }
    }

    /// <summary>The key is good, and what is asked for is not its own.</summary>
    public static IResult Forbidden() => Problems.Of(
        StatusCodes.Status403Forbidden, "notYours", Languages.Say("Khóa này không được làm việc đó.", "This key may not do that."));

    private static Task ForbiddenAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Forbidden().ExecuteAsync(context);
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Problems.Of(
            StatusCodes.Status401Unauthorized, "badKey", Languages.Say("Cần một khóa đối tác còn hiệu lực.", "This needs a partner's key that is good.")).ExecuteAsync(context);
    }
}
