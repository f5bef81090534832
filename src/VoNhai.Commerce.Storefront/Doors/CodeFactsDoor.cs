using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Codes;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>/cong-cu/ma-qr/du-lieu.json</c>: banks and sentences for making and reading codes in the browser.</summary>
internal static class CodeFactsDoor
{
    public const string Path = "/cong-cu/ma-qr/du-lieu.json";

    public static IEndpointRouteBuilder MapCodeFacts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (IStringLocalizer<CodeTexts> texts) => CodeFacts.Of(texts)).WithMetadata(new VisitorsLanguageAttribute(), new PublicContentAttribute()).AllowAnonymous();
        return routes;
    }
}
