using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Storefront.Hosting.Guards;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>/css/giay-a5.css</c>: the SDK's style sheet of a paper, as a file because pages may hold no style.</summary>
internal static class PrintStyleDoor
{
    public static IEndpointRouteBuilder MapPrintStyles(this IEndpointRouteBuilder routes)
    {
        foreach (var paper in Enum.GetValues<PaperSize>())
        {
            routes.MapGet(PathOf(paper), () => Results.Text(PrintPage.CssFor(paper), "text/css")).WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        }

        return routes;
    }

    /// <summary>Where the style sheet of a paper is served.</summary>
    public static string PathOf(PaperSize paper) => paper switch
    {
        PaperSize.A4 => "/css/giay-a4.css",
        PaperSize.A5 => "/css/giay-a5.css",
        _ => "/css/giay-a6.css",
    };
}
