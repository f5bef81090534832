using System.Net;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting;

/// <summary>The rules for cookies differ by scheme, so both sites are started.</summary>
public sealed class CookieTests
{
    [Theory]
    [InlineData(false, "vonhai-")]
    [InlineData(true, "__Host-vonhai-")]
    public async Task Are_named_and_guarded_as_the_scheme_allows(bool https, string prefix)
    {
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions { Https = https });
        await server.AddUserAsync("0912345678", "mua mật ong rừng");
        using var browser = server.NewBrowser();
        using var form = await browser.GetAsync("/dang-nhap");
        using var entered = await browser.LogInAsync("0912345678", "mua mật ong rừng");

        Assert.Equal(https, server.Address.Scheme == "https");
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        var token = Assert.Single(form.Headers.GetValues("Set-Cookie"));
        var session = Assert.Single(entered.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("session", StringComparison.Ordinal));
        Assert.StartsWith(prefix + "form=", token, StringComparison.Ordinal);
        Assert.StartsWith(prefix + "session=", session, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", token, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", session, StringComparison.OrdinalIgnoreCase);
        foreach (var cookie in new[] { token, session })
        {
            Assert.Equal(https, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; path=/;", cookie + ";", StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Outlive_the_window_only_when_that_is_wished()
    {
        await using var server = await StorefrontServer.StartAsync();
        await server.AddUserAsync("0912345678", "mua mật ong rừng");
        using var browser = server.NewBrowser();

        using var entered = await browser.SubmitAsync("/dang-nhap", new Dictionary<string, string>
        {
            ["Input.Phone"] = "0912345678", ["Input.Passphrase"] = "mua mật ong rừng", ["Input.Remember"] = "true",
        });
        using var other = server.NewBrowser();
        using var brief = await other.LogInAsync("0912345678", "mua mật ong rừng");

        Assert.Contains(entered.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("expires=", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(brief.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("expires=", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Behind a proxy that ends the TLS the site is https, though it listens by http.</summary>
    [Fact]
    public async Task Follow_the_known_proxys_word()
    {
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions
        {
            Settings = new Dictionary<string, string> { ["Site:Https"] = "true", ["Site:KnownProxies:0"] = "127.0.0.1" },
        });
        using var browser = server.NewBrowser();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.Http.DefaultRequestHeaders.Host = "cho.vonhai.example";

        using var form = await browser.GetAsync("/dang-nhap");

        Assert.Equal(HttpStatusCode.OK, form.StatusCode);
        Assert.StartsWith("__Host-vonhai-form=", Assert.Single(form.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
        Assert.Equal("max-age=31536000", Assert.Single(form.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Do_not_follow_a_strangers_word()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var browser = server.NewBrowser();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.Http.DefaultRequestHeaders.Host = "cho.vonhai.example";

        using var form = await browser.GetAsync("/dang-nhap");

        Assert.False(form.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain("secure", Assert.Single(form.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Are_never_sent_in_the_clear_by_an_https_site()
    {
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions
        {
            Settings = new Dictionary<string, string> { ["Site:Https"] = "true" },
        });
        using var browser = server.NewBrowser();

        using var plain = await browser.GetAsync("/dang-nhap");

        Assert.Equal(HttpStatusCode.PermanentRedirect, plain.StatusCode);
        Assert.Equal("https://127.0.0.1/dang-nhap", plain.Headers.Location?.ToString());
        Assert.False(plain.Headers.Contains("Set-Cookie"));
        Assert.Equal("Healthy", await browser.ReadAsync("/healthz"));
    }
}
