using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting.Guards;

public sealed class SecurityHeadersTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Theory]
    [InlineData("/dang-nhap")]
    [InlineData("/robots.txt")]
    [InlineData("/khong-co")]
    [InlineData("/api/v1/khong-co")]
    [InlineData("/healthz")]
    [InlineData("/dang-nhap?a=%00")]
    public async Task Are_on_every_answer(string path)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();

        using var answer = await browser.GetAsync(path);

        string Header(string name) => Assert.Single(answer.Headers.GetValues(name));
        var policy = Header("Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Contains("geolocation=()", Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"), "plain http, and an IP address");
    }

    [Theory]
    [InlineData("/dang-nhap")]
    [InlineData("/dang-xuat")]
    [InlineData("/khong-co")]
    [InlineData("/api/v1/khong-co")]
    public async Task Forbid_to_keep_what_is_not_for_everyone(string path)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();

        using var answer = await browser.GetAsync(path);

        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    /// <summary>ASVS 4.1.1: text says how it is written, whoever serves it.</summary>
    [Theory]
    [InlineData("/css/site.css", "text/css; charset=utf-8")]
    [InlineData("/favicon.svg", "image/svg+xml; charset=utf-8")]
    [InlineData("/sw.js", "text/javascript; charset=utf-8")]
    [InlineData("/san-pham.xml", "application/rss+xml; charset=utf-8")]
    [InlineData("/dang-nhap", "text/html; charset=utf-8")]
    [InlineData("/khong-co", "text/html; charset=utf-8")]
    [InlineData("/healthz", "text/plain; charset=utf-8")]
    public async Task Name_the_character_set_of_every_text(string path, string expected)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();

        using var answer = await browser.GetAsync(path);

        Assert.Equal(expected, answer.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Let_the_browser_forget_at_log_out_what_it_kept()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0900000001", "tap ban hang 1");

        using var left = await browser.LogOutAsync();

        Assert.Equal("\"cache\"", Assert.Single(left.Headers.GetValues("Clear-Site-Data")));
    }
}
