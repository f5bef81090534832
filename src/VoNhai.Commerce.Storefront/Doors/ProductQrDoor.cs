using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Guards;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>/san-pham/{slug}.svg</c> and <c>/san-pham/{slug}.png</c>: a code to print that leads to the product's page. Nobody is paid by it.</summary>
internal static class ProductQrDoor
{
    private const int PrintWidth = 800;

    public static IEndpointRouteBuilder MapProductCodes(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/san-pham/{slug}.{form:regex(^(svg|png)$)}", DrawAsync).WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        return routes;
    }

    private static async Task<IResult> DrawAsync(string slug, string form, HttpRequest request, ICatalog catalog, Site site, CancellationToken cancellationToken)
    {
        if (await catalog.FindProductAsync(slug, cancellationToken) is not { } product)
        {
            return Results.NotFound();
        }

        var link = new Uri(site.AddressOf(request), $"/san-pham/{product.Slug}").AbsoluteUri;
        return PrintedLink.Draw(link, form, PrintWidth);
    }
}
