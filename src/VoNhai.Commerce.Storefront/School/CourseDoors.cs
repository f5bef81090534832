using Microsoft.AspNetCore.StaticFiles;
using VoNhai.Commerce.Storefront.Hosting.Guards;

namespace VoNhai.Commerce.Storefront.School;

/// <summary><c>/hoc/goi.json</c>, the pack that a device keeps, and <c>/hoc/tieng/…</c>, what people recorded.</summary>
internal static class CourseDoors
{
    public const string Pack = "/hoc/goi.json";

    private static readonly FileExtensionContentTypeProvider Types = new() { Mappings = { [".opus"] = "audio/ogg", [".m4a"] = "audio/mp4" } };

    public static IEndpointRouteBuilder MapCourse(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Pack, async (HttpContext context, CoursePack pack) => await (await pack.PackAsync()).Bytes.SendAsync(context)).WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        routes.MapGet("/hoc/tieng/{slug}/{name}", (string slug, string name, SchoolLibrary library) =>
                library.FindClip($"am-thanh/{slug}/{name}") is { } file && Types.TryGetContentType(file, out var type)
                    ? Results.File(file, type, enableRangeProcessing: true)
                    : Results.NotFound())
            .WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        return routes.MapDrillFacts();
    }
}
