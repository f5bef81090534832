using System.Security.Cryptography;
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
    private static readonly string[] Made = ["/cong-cu/ma-qr", CodeFactsDoor.Path];
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
        var files = Folders.SelectMany(folder => root.GetDirectoryContents(folder).Where(file => !file.IsDirectory && file.Name.EndsWith(".js", StringComparison.Ordinal))
                .Select(file => $"{folder}/{file.Name}"))
            .Concat(Single).Order(StringComparer.Ordinal).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(OfflineWorker).Module.ModuleVersionId.ToByteArray());
        hash.AppendData([practises ? (byte)1 : (byte)0]);
        foreach (var file in files)
        {
            using var content = root.GetFileInfo(file).CreateReadStream();
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(SHA256.HashData(content));
        }

        using var worker = typeof(OfflineWorker).Assembly.GetManifestResourceStream(Script)
            ?? throw new CommerceException($"The assembly lacks its resource {Script}.");
        using var reader = new StreamReader(worker, Encoding.UTF8);
        return $"const version = '{Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}';\n"
            + $"const kept = {JsonSerializer.Serialize(Made.Concat(files))};\n"
            + reader.ReadToEnd();
    }
}
