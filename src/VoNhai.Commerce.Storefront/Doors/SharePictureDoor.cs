using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Drawing;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Photos;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>/chia-se/{slug}.jpg?v={facts}</c>: the picture beside a shared product. Its address changes with what it shows, because those who share keep pictures for weeks.</summary>
internal static class SharePictureDoor
{
    private const int Digits = 10;

    public static IEndpointRouteBuilder MapSharePictures(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/chia-se/{slug}.jpg", DrawAsync).WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        return routes;
    }

    /// <summary>Where the picture of a product is.</summary>
    public static string AddressOf(ProductView product) => $"/chia-se/{product.Slug}.jpg?v={VersionOf(product)}";

    private static async Task<IResult> DrawAsync(
        string slug, HttpContext context, ICatalog catalog, SharePicture picture, IStringLocalizer<Texts> texts, CancellationToken cancellationToken, string? v = null)
    {
        if (await catalog.FindProductAsync(slug, cancellationToken) is not { } product || !LibVips.IsReady)
        {
            return Results.NotFound();
        }

        if (v == VersionOf(product))
        {
            context.Response.Headers.CacheControl = $"{(Site.KnowsVisitor(context.Request) ? "private" : "public")}, {PhotoDoor.ForGood}";
        }

        return Results.Bytes(await picture.DrawAsync(product, texts["Site.Name"], cancellationToken), "image/jpeg");
    }

    private static string VersionOf(ProductView product) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(SharePicture.FactsOf(product))))[..Digits];
}
