using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

/// <summary>Whatever stands in <c>ve</c>, the log-in stays on this host.</summary>
public sealed class ReturnAddressTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private static readonly string[] Foreign =
    [
        "https://evil.example/", "http://evil.example", "//evil.example", "///evil.example", "////evil.example/x", "/\\evil.example", "\\/evil.example", "\\\\evil.example", "/\\/evil.example",
        "/\t/evil.example", "/\n/evil.example", "/\r/evil.example", "\t//evil.example", " //evil.example", " https://evil.example", "https:evil.example", "https:/evil.example", "http:\\\\evil.example",
        "HTTPS://EVIL.EXAMPLE", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://evil.example", "mailto:a@evil.example",
        "evil.example", "www.evil.example/nha-ban", "@evil.example", "nha-ban@evil.example", ".evil.example", "/\u2028/evil.example", "/\u3000/evil.example", "\uFF0F\uFF0Fevil.example", "/đơn",
        "~//evil.example", "~/\\evil.example", "?ve=//evil.example", "#//evil.example", "/nha-ban\r\nLocation: https://evil.example", "/nha-ban\0", "/ngoài", "\u202E//evil.example",
    ];

    [Fact]
    public async Task Forty_and_more_foreign_ones_lead_to_the_own_board()
    {
        var server = await storefronts.On();
        await server.AddUserAsync("0912345606", "mua mật ong rừng");
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync("0912345606", "mua mật ong rừng");

        Assert.True(Foreign.Length >= 40);
        foreach (var wanted in Foreign)
        {
            using var answer = await browser.GetAsync("/dang-nhap?ve=" + Uri.EscapeDataString(wanted));
            var location = answer.Headers.Location?.OriginalString;
            Assert.True(location == "/nha-ban" || (int)answer.StatusCode == 400, $"{wanted} led to {location}");
        }
    }

    /// <summary>Escaped slashes stay in the path of this host.</summary>
    [Theory]
    [InlineData("/nha-ban/don")]
    [InlineData("/nha-ban?q=%C4%91")]
    [InlineData("/%2f%2fevil.example")]
    [InlineData("/%5cevil.example")]
    public async Task Those_of_this_site_are_followed(string wanted)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        using var entered = await browser.SubmitAsync("/dang-nhap", new Dictionary<string, string> { ["Input.Phone"] = "0900000001", ["Input.Passphrase"] = "tap ban hang 1", ["ve"] = wanted });

        Assert.Equal(wanted, entered.Headers.Location?.OriginalString);
    }
}
