using System.Net;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Guards;

public sealed class PublicContentTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    /// <summary>The same bytes for everyone: a cache in front, or the telephone's own, may keep them.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/?q=na")]
    [InlineData("product")]
    [InlineData("household")]
    public async Task Carries_no_token_sets_no_cookie_and_may_be_kept(string page)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        var path = page.StartsWith('/') ? page : await FirstAsync(browser, page == "product" ? "/san-pham/" : "/ho/");

        using var answer = await browser.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("__RequestVerificationToken", html, StringComparison.Ordinal);
        Assert.Equal("public, no-cache", answer.Headers.CacheControl?.ToString());
    }

    /// <summary>What somebody sent stands on the page that answers, whichever handler the address names.</summary>
    [Theory]
    [InlineData("/cong-cu/ma-qr")]
    [InlineData("/cong-cu/ma-qr?handler=khac")]
    public async Task The_answer_to_what_was_sent_is_never_kept(string path)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();

        using var answer = await browser.PostAsync(path, new Dictionary<string, string> { ["Form.Account"] = "0000000000" });

        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Is_kept_from_shared_caches_for_a_visitor_whom_we_know()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        browser.Cookies.Add(server.Address, new Cookie("vonhai-cart", "1", "/"));

        using var answer = await browser.GetAsync("/");

        Assert.True(answer.Headers.CacheControl?.Private);
    }

    [Theory]
    [InlineData("/", false, true)]
    [InlineData("/", true, true)]
    [InlineData("/cong-cu/ma-qr", true, false)]
    [InlineData("/dang-nhap", false, false)]
    public async Task Is_compressed_where_no_secret_stands_beside_it(string path, bool known, bool compressed)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        browser.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        if (known)
        {
            browser.Cookies.Add(server.Address, new Cookie("vonhai-session", "1", "/"));
        }

        using var answer = await browser.GetAsync(path);

        Assert.Equal(compressed, answer.Content.Headers.ContentEncoding.Contains("br"));
    }

    private static async Task<string> FirstAsync(Browser browser, string prefix)
    {
        var listing = await browser.ReadAsync("/");
        if (prefix == "/ho/")
        {
            listing = await browser.ReadAsync(FirstLink(listing, "/san-pham/"));
        }

        return FirstLink(listing, prefix);
    }

    private static string FirstLink(string html, string prefix)
    {
        var at = html.IndexOf($"href=\"{prefix}", StringComparison.Ordinal) + "href=\"".Length;
        return html[at..html.IndexOf('"', at)];
    }
}
