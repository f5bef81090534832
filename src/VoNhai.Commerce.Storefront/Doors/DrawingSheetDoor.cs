using VoNhai.Commerce.Storefront.Drawing;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>/hinh/{hash}.svg</c>: all drawings of goods on one sheet, for good.</summary>
internal static class DrawingSheetDoor
{
    public static IEndpointRouteBuilder MapDrawingSheet(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods(DrawingSheet.Folder + "{hash}.svg", [HttpMethods.Get, HttpMethods.Head], SendAsync).AllowAnonymous();
        return routes;
    }

    private static Task SendAsync(string hash, HttpContext context, DrawingSheet sheet)
    {
        if (hash != sheet.Hash)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.Headers.CacheControl = $"{(Site.KnowsVisitor(context.Request) ? "private" : "public")}, {PhotoDoor.ForGood}";
        return sheet.Bytes.SendAsync(context);
    }
}
