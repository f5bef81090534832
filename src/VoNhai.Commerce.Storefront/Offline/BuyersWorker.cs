using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Offline;

/// <summary>
/// <c>/ngoai-mang.js</c>: what a buyer has seen stays readable without a network, and what was pressed is kept; see the script. It begins with a hash
/// over all that the page without a network is made of, so that a new build is a new worker.
/// </summary>
internal static class BuyersWorker
{
    /// <summary>The page that is shown where there is neither network nor copy.</summary>
    public const string Shell = "/ngoai-mang";

    private const string Script = "VoNhai.Commerce.Storefront.Offline.buyers.js";

    private static readonly string[] Files = ["/css/site.css", "/js/site.js", "/js/ngoai-mang.js", "/js/cho-mang.js", "/favicon.svg"];

    private static readonly JsonSerializerOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IEndpointRouteBuilder MapBuyersWorker(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var script = new Lazy<string>(() => Write(
            services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider,
            services.GetRequiredService<IOptions<PracticeSettings>>().Value.Enabled,
            services.GetRequiredService<IStringLocalizer<BuyerTexts>>()));
        routes.MapGet("/ngoai-mang.js", () => Results.Text(script.Value, "text/javascript", Encoding.UTF8)).WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        return routes;
    }

    private static string Write(IFileProvider root, bool practises, IStringLocalizer texts)
    {
        var body = WorkerScript.Read(Script);
        var words = JsonSerializer.Serialize(new { vi = WordsOf(texts.In(Languages.Vietnamese)), en = WordsOf(texts.In(Languages.English)) }, Writing);
        var version = WorkerScript.VersionOf(root, Files, $"practises: {practises}, {words}{body}");
        return $"const version = '{version}';\nconst shell = '{Shell}';\nconst words = {words};\n{body}";
    }

    private static object WordsOf(IStringLocalizer texts) => new
    {
        page = texts["Copy.Page"].Value, order = texts["Copy.Order"].Value, slow = texts["Copy.Slow"].Value, changed = texts["Copy.Changed"].Value, when = texts["Copy.When"].Value,
    };
}
