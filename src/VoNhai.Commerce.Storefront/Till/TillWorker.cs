using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileProviders;

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
        var files = root.GetDirectoryContents("/js/cho").Where(file => !file.IsDirectory && file.Name.EndsWith(".js", StringComparison.Ordinal))
            .Select(file => $"/js/cho/{file.Name}").Concat(Files).Order(StringComparer.Ordinal).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(TillWorker).Module.ModuleVersionId.ToByteArray());
        foreach (var file in files)
        {
            using var content = root.GetFileInfo(file).CreateReadStream();
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(content));
        }

        using var worker = typeof(TillWorker).Assembly.GetManifestResourceStream(Script)
            ?? throw new CommerceException($"The assembly lacks its resource {Script}.");
        using var reader = new StreamReader(worker, Encoding.UTF8);
        return $"const version = '{Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}';\n"
            + $"const page = '{PagePath}';\n"
            + $"const kept = {JsonSerializer.Serialize(files)};\n"
            + reader.ReadToEnd();
    }
}
