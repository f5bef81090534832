using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using VoNhai.Commerce.Storefront.Hosting.Guards;

namespace VoNhai.Commerce.Storefront.School;

/// <summary><c>/hoc/tinh-huong.json</c>: all drills, for a device that plays them by itself.</summary>
internal static class DrillFactsDoor
{
    public const string Path = "/hoc/tinh-huong.json";

    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IEndpointRouteBuilder MapDrillFacts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (SchoolLibrary library) => Results.Json(library.Course.Drills.Select(DrillDocument.Of), Writing)).WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        return routes;
    }
}
