using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Doors;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Guards;

namespace VoNhai.Commerce.Storefront.Offline;

/// <summary>
/// <c>/sw.js</c>: keeps the code tool readable without a network. The script begins with the list of what it keeps and a hash over all of
/// that; when anything changes, so does the script, and the browser fetches the whole set anew.
/// </summary>
internal static class OfflineWorker
{
    private const string Script = "VoNhai.Commerce.Storefront.Offline.worker.js";

    // The page and what it loads. The layout is part of the page, so a new build is a new version too.
    private static readonly string[] Made = ["/cong-cu/ma-qr", CodeFactsDoor.Path, CodeFactsDoor.EnglishPath];
    private static readonly string[] Folders = ["/js/ma-qr", "/js/lib"];
    private static readonly string[] Single = ["/css/site.css", "/favicon.svg", "/js/site.js", "/js/ma-qr.js", "/js/copy.js"];

    public static IEndpointRouteBuilder MapOfflineWorker(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var script = new Lazy<string>(() => Write(
            services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider,
            services.GetRequiredService<IOptions<PracticeSettings>>().Value.Enabled));
        routes.MapGet("/sw.js", () => Results.Text(script.Value, "text/javascript", Encoding.UTF8)).WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        return routes;
    }

    private static string Write(IFileProvider root, bool practises)
    {
        var files = Folders.SelectMany(folder => WorkerScript.In(root, folder)).Concat(Single).Order(StringComparer.Ordinal).ToList();
        return $"const version = '{WorkerScript.VersionOf(root, files, $"practises: {practises}")}';\n"
            + $"const kept = {JsonSerializer.Serialize(Made.Concat(files))};\n"
            + WorkerScript.Read(Script);
    }
}
