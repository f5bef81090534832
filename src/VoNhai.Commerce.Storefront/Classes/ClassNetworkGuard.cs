using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting.Failures;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>
/// The exercise "mất mạng": while it lasts, a learner's requests find nothing but a page that says what to do. Style and script come as before,
/// so that the page looks like one. Banks go on telling the stall: it is the telephone that has no network.
/// </summary>
internal sealed class ClassNetworkGuard(RequestDelegate next, ClassNetwork network)
{
    public async Task InvokeAsync(HttpContext context, FailureAnswer answer, IStringLocalizer<ClassTexts> texts)
    {
        if (context.User.ClassId() is { } classId && !Path.HasExtension(context.Request.Path.Value) && await network.IsCutAsync(classId, context.RequestAborted))
        {
            var here = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path + context.Request.QueryString : "/thuc-hanh/lop";
            context.Response.Headers.RetryAfter = "15";

            // The page comes back by itself when the network does.
            context.Response.Headers["Refresh"] = $"15; url={here}";
            await answer.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, texts["Cut.Title"], texts["Cut.Advice"], [new FailureLink(here, texts["Cut.Again"])]);
            return;
        }

        await next(context);
    }
}
