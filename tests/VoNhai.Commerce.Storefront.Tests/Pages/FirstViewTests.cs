using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>The budgets of the first view, as it is sent: the published storefront over HTTP with Brotli, on the village of the first start.</summary>
public sealed partial class FirstViewTests(PublishedCopy published, Chromium chromium, FirstViewTests.Shop shop) : IClassFixture<FirstViewTests.Shop>
{
    private const int MostOfPage = 14 * 1024;
    private const int MostWithPictures = 60 * 1024;
    private const int MostRequests = 6;
    private const string Product = "/san-pham/bot-ngo-xay-men-men";

    [Theory]
    [InlineData("/")]
    [InlineData(Product)]
    public async Task Is_small(string path)
    {
        using var browser = (await shop.StartAsync(published)).NewBrowser();
        browser.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var html = await (await shop.StartAsync(published)).NewBrowser().ReadAsync(path);
        var sizes = new Dictionary<string, long> { [path] = await SizeAsync(browser, path) };
        var pictures = new Dictionary<string, long>();
        foreach (Match found in Needed().Matches(html))
        {
            var address = found.Groups[1].Value;
            (address.StartsWith("/css/", StringComparison.Ordinal) || address.StartsWith("/js/", StringComparison.Ordinal) || address.Contains("webmanifest", StringComparison.Ordinal) ? sizes : pictures)[address] = await SizeAsync(browser, address);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', sizes.Concat(pictures).Select(size => $"{size.Value,6} {size.Key}")));
        Assert.Contains(sizes.Keys, name => name.StartsWith("/css/", StringComparison.Ordinal));
        Assert.Contains(sizes.Keys, name => name.StartsWith("/js/", StringComparison.Ordinal));
        Assert.InRange(sizes.Values.Sum(), 1, MostOfPage);
        Assert.InRange(sizes.Values.Sum() + pictures.Values.Sum(), 1, MostWithPictures);
        Assert.InRange(sizes.Count + pictures.Count, 1, MostRequests);
    }

    /// <summary>Only modules, which wait for the page, and facts, which nobody runs.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData(Product)]
    public async Task No_script_stands_in_its_way(string path)
    {
        using var browser = (await shop.StartAsync(published)).NewBrowser();

        var scripts = Script().Matches(await browser.ReadAsync(path)).Select(found => WebUtility.HtmlDecode(found.Value)).ToList();

        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.Matches("type=\"(module|application/ld\\+json)\"", script));
    }

    /// <summary>As a browser counts: nothing is fetched that the page does not name.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData(Product)]
    public async Task Asks_for_few_files(string path)
    {
        var page = await chromium.NewPageAsync((await shop.StartAsync(published)).Address, new BrowserNewContextOptions { ServiceWorkers = ServiceWorkerPolicy.Block });
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        // Besides these, a browser with a window fetches the icon of the tab and the manifest.
        Assert.InRange(asked.Count, 3, MostRequests - 2);
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.images].filter(image => image.complete && image.naturalWidth === 0).length"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Files_named_by_their_content_are_kept_for_good_and_come_packed()
    {
        using var browser = (await shop.StartAsync(published)).NewBrowser();
        var html = await browser.ReadAsync("/");
        var named = Needed().Matches(html).Select(found => found.Groups[1].Value).Distinct().ToList();
        Assert.True(named.Count >= 4);
        foreach (var address in named)
        {
            foreach (var encoding in new[] { "br", "gzip" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.AcceptEncoding.ParseAdd(encoding);
                using var answer = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.Equal(encoding, Assert.Single(answer.Content.Headers.ContentEncoding));
                Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
                Assert.True(answer.Headers.CacheControl.MaxAge > TimeSpan.FromDays(300));
            }
        }
    }

    /// <summary>The control: what is not compressed breaks the budget.</summary>
    [Fact]
    public async Task Would_be_too_large_if_it_came_plain()
    {
        using var browser = (await shop.StartAsync(published)).NewBrowser();
        var html = await browser.ReadAsync("/");
        var css = Needed().Matches(html).First(found => found.Groups[1].Value.StartsWith("/css/", StringComparison.Ordinal)).Groups[1].Value;

        Assert.True(await SizeAsync(browser, "/") + await SizeAsync(browser, css) > MostOfPage);
    }

    [Theory]
    [InlineData("/gio-hang")]
    [InlineData("/theo-doi")]
    [InlineData("/quen-may-nay")]
    public async Task Personal_pages_are_kept_by_nobody(string path)
    {
        using var browser = (await shop.StartAsync(published)).NewBrowser();

        using var answer = await browser.GetAsync(path);

        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    private static async Task<long> SizeAsync(Browser browser, string path) =>
        (await browser.Http.GetByteArrayAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).LongLength;

    [GeneratedRegex("""<(?:link (?:rel="(?:stylesheet|icon|manifest)" )|script type="module" |img [^>]*?)(?:href|src)="(/[^"#]+)""")]
    private static partial Regex Needed();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Script();

    /// <summary>One published storefront for all of them.</summary>
    public sealed class Shop : IAsyncLifetime
    {
        private readonly SemaphoreSlim starting = new(1);
        private StorefrontProcess? process;
        private TestDatabase? database;

        public async Task<StorefrontProcess> StartAsync(PublishedCopy published)
        {
            await starting.WaitAsync();
            try
            {
                database ??= await TestDatabase.CreateAsync(Storefront.Database.DatabaseKind.Sqlite);
                return process ??= await StorefrontProcess.StartAsync(await published.ProgramAsync(), Path.GetTempPath(), new Dictionary<string, string>(database.Settings)
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Production",
                    ["Practice:Enabled"] = "true",
                    ["Practice:PrintLogIns"] = "false",
                });
            }
            finally
            {
                starting.Release();
            }
        }

        public ValueTask InitializeAsync() => ValueTask.CompletedTask;

        public async ValueTask DisposeAsync()
        {
            await (process?.DisposeAsync() ?? ValueTask.CompletedTask);
            await (database?.DisposeAsync() ?? ValueTask.CompletedTask);
            starting.Dispose();
        }
    }
}
