using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using VoNhai.Commerce.Storefront.Offline;

namespace VoNhai.Commerce.Storefront.Till;

/// <summary>
/// <c>/nha-ban/cho/sw.js</c>: keeps the till's page and code on the phone. As with the code tool, the script begins with the list of what it
/// keeps and a hash over all of it, so that a new build is fetched whole.
/// </summary>
internal static class TillWorker
{
    public const string PagePath = "/nha-ban/cho/may";

    private const string Script = "VoNhai.Commerce.Storefront.Till.worker.js";

    private static readonly string[] Files =
    [
        "/css/site.css", "/css/cho.css", "/favicon.svg", "/img/cho.svg", "/js/ma-qr/build.js", "/js/ma-qr/crc.js", "/js/ma-qr/text.js", "/js/ma-qr/vnd.js",
        "/js/loa/giong.js", "/js/loa/nho.js", "/js/loa/tin.js",
    ];

    public static IEndpointRouteBuilder MapTillWorker(this IEndpointRouteBuilder routes)
    {
        var script = new Lazy<string>(() => Write(routes.ServiceProvider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider));
        routes.MapGet("/nha-ban/cho/sw.js", (HttpResponse response) =>
        {
            response.Headers.CacheControl = "no-cache";
            return Results.Text(script.Value, "text/javascript", Encoding.UTF8);
        }).RequireAuthorization(TillAccess.Policy);
        return routes;
    }

    private static string Write(IFileProvider root)
    {
        var files = WorkerScript.In(root, "/js/cho").Concat(Files).Order(StringComparer.Ordinal).ToList();
        return $"const version = '{WorkerScript.VersionOf(root, files)}';\n"
            + $"const page = '{PagePath}';\n"
            + $"const kept = {JsonSerializer.Serialize(files)};\n"
            + WorkerScript.Read(Script);
    }
}
