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
}
