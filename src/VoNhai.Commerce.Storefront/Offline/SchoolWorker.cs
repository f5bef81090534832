using System.Text;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.School;

namespace VoNhai.Commerce.Storefront.Offline;

/// <summary>
/// <c>/hoc/sw.js</c>: keeps the whole course on a device whose owner asked for it by one tap; see the script. Its version is made of the pack, so another
/// course, another build or another language is a new worker, which fetches the pack anew.
/// </summary>
internal static class SchoolWorker
{
    public const string Path = "/hoc/sw.js";

    /// <summary>The pages that it answers for. A worker may only answer below its own folder, unless the header says more.</summary>
    public const string Scope = "/hoc";

    private const string Script = "VoNhai.Commerce.Storefront.Offline.school.js";

    public static IEndpointRouteBuilder MapSchoolWorker(this IEndpointRouteBuilder routes)
    {
        var body = new Lazy<string>(() => WorkerScript.Read(Script));
        routes.MapGet(Path, async (HttpContext context, CoursePack pack) =>
        {
            var packed = await pack.PackAsync();
            context.Response.Headers["Service-Worker-Allowed"] = Scope;
            return Results.Text($"const version = '{packed.Version}';\nconst pack = '{CourseDoors.Pack}';\nconst home = '{SchoolAddresses.Home}';\n{body.Value}", "text/javascript", Encoding.UTF8);
        }).WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        return routes;
    }
}
