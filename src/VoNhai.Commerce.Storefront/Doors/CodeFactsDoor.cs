using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Codes;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>/cong-cu/ma-qr/du-lieu.json</c> and <c>du-lieu.en.json</c>: banks and sentences for making and reading codes in the browser.</summary>
internal static class CodeFactsDoor
{
    /// <summary>In Vietnamese.</summary>
    public const string Path = "/cong-cu/ma-qr/du-lieu.json";

    /// <summary>In English. An address of its own: the page says which it needs, and a copy on a telephone is never of the other.</summary>
    public const string EnglishPath = "/cong-cu/ma-qr/du-lieu.en.json";

    public static IEndpointRouteBuilder MapCodeFacts(this IEndpointRouteBuilder routes)
    {
        Map(routes, Path, Languages.Vietnamese);
        Map(routes, EnglishPath, Languages.English);
        return routes;
    }

    private static void Map(IEndpointRouteBuilder routes, string path, string language) =>
        routes.MapGet(path, (IStringLocalizer<CodeTexts> texts) => Languages.Speak(language, () => CodeFacts.Of(texts))).WithMetadata(new PublicContentAttribute()).AllowAnonymous();
}
