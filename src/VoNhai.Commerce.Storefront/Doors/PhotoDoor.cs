using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Photos;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>/anh/{hash}-{width}.webp</c>: a photo of goods. Its name is made from its bytes, so nobody ever has to ask twice.</summary>
internal static class PhotoDoor
{
    internal const string ForGood = "max-age=31536000, immutable";

    public static IEndpointRouteBuilder MapPhotos(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PhotoAddress.Folder + "{name}", ReadAsync).AllowAnonymous();
        return routes;
    }

    private static async Task<IResult> ReadAsync(string name, HttpContext context, IProductPhotos photos, CancellationToken cancellationToken)
    {
        if (!PhotoAddress.TryRead(name, out var hash, out var width) || await photos.ReadAsync(hash, width, cancellationToken) is not { } picture)
        {
            return Results.NotFound();
        }

        // An answer to somebody whom we know may carry a renewed cookie: only his own browser keeps it.
        context.Response.Headers.CacheControl = $"{(Site.KnowsVisitor(context.Request) ? "private" : "public")}, {ForGood}";
        return Results.Bytes(picture, "image/webp");
    }
}
