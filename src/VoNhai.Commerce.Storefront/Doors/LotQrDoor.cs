using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting.Guards;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>/lo/{code}.svg</c> and <c>/lo/{code}.png</c>: the code for a lot's label; it leads to the lot's page on this site.</summary>
internal static class LotQrDoor
{
    private const int LabelWidth = 600;

    public static IEndpointRouteBuilder MapLotImages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/lo/{code}.{form:regex(^(svg|png)$)}", DrawAsync).WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        return routes;
    }

    private static async Task<IResult> DrawAsync(string code, string form, HttpRequest request, IProvenance provenance, CancellationToken cancellationToken)
    {
        if (!LotCode.TryRead(code, out var lot) || await provenance.FindLotAsync(lot, cancellationToken) is not { Lot.WithdrawnAt: null })
        {
            // A label that leads to a lot taken back is not to be printed any more.
            return Results.NotFound();
        }

        var link = $"{request.Scheme}://{request.Host}{request.PathBase}/lo/{lot}";
        return PrintedLink.Draw(link, form, LabelWidth);
    }
}
