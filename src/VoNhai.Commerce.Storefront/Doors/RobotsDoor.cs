using System.Text;
using System.Xml;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Guards;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>/robots.txt</c> and <c>/sitemap.xml</c>: what search engines may read, and where it is.</summary>
/// <remarks>https://www.sitemaps.org/protocol.html: at most 50,000 addresses in a file.</remarks>
internal static class RobotsDoor
{
    private const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int MostAddresses = 50_000;

    /// <summary>What is a person's own, or a program's.</summary>
    private static readonly string[] Closed = ["/api/", "/don-hang/", "/qr/", "/webhooks/", "/gio-hang", "/dat-hang", "/nha-ban/", "/quan-tri/", "/tai-khoan/", "/thuc-hanh/", "/ngoai-mang", "/quen-may-nay"];

    public static IEndpointRouteBuilder MapRobots(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/robots.txt", (HttpRequest request, Site site) => Results.Text(
            string.Concat(Closed.Select(path => $"Disallow: {path}\n").Prepend("User-agent: *\n")) + $"\nSitemap: {new Uri(site.AddressOf(request), "/sitemap.xml")}\n", "text/plain", Encoding.UTF8))
            .WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        routes.MapGet("/sitemap.xml", WriteAsync).WithMetadata(new PublicContentAttribute()).AllowAnonymous();
        return routes;
    }

    private static async Task WriteAsync(HttpContext context, ICatalog catalog, Site site, CancellationToken cancellationToken)
    {
        var address = site.AddressOf(context.Request);
        context.Response.ContentType = "application/xml; charset=utf-8";
        await using var xml = XmlWriter.Create(context.Response.Body, new XmlWriterSettings { Async = true, CloseOutput = false, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "urlset", Sitemap);
        await SayAsync("/");
        var households = new HashSet<string>(StringComparer.Ordinal);
        var left = MostAddresses - 1;
        for (string? after = null; left > 0;)
        {
            var page = await catalog.ListAsync(new CatalogQuery { Take = CatalogQuery.MostTaken, After = after }, cancellationToken);
            foreach (var product in page.Items.Where(_ => left > 1))
            {
                await SayAsync($"/san-pham/{product.Slug}");
                left--;
                if (households.Add(product.Household.Slug))
                {
                    await SayAsync($"/ho/{product.Household.Slug}");
                    left--;
                }
            }

            await xml.FlushAsync();
            if ((after = page.Next) is null)
            {
                break;
            }
        }

        await xml.WriteEndDocumentAsync();

        async Task SayAsync(string path)
        {
            await xml.WriteStartElementAsync(null, "url", Sitemap);
            await xml.WriteElementStringAsync(null, "loc", Sitemap, new Uri(address, path).AbsoluteUri);
            await xml.WriteEndElementAsync();
        }
    }
}
