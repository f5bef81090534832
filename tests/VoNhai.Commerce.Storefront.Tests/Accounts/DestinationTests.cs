using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

/// <summary>Whoever logs in comes to a page that lets them in.</summary>
public sealed class DestinationTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    /// <summary>The link for households is the only one to the log-in, so that keepers and operators come by it too.</summary>
    [Theory]
    [InlineData("0900000090", "tap giu chuyen", "", "/chuyen")]
    [InlineData("0900000090", "tap giu chuyen", "/nha-ban", "/chuyen")]
    [InlineData("0900000091", "tap dieu hanh", "/nha-ban", "/quan-tri")]
    [InlineData("0900000091", "tap dieu hanh", "/chuyen", "/chuyen")]
    [InlineData("0900000001", "tap ban hang 1", "/nha-ban", "/nha-ban")]
    [InlineData("0900000001", "tap ban hang 1", "/nha-ban/hang", "/nha-ban/hang")]
    public async Task Everybody_comes_to_their_own_page_or_the_one_they_asked_for(string phone, string passphrase, string asked, string reached)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();

        using var entered = await browser.SubmitAsync(
            "/dang-nhap", new Dictionary<string, string> { ["Input.Phone"] = phone, ["Input.Passphrase"] = passphrase, ["ve"] = asked });

        Assert.Equal(reached, entered.Headers.Location?.ToString());
        using var page = await browser.GetAsync(reached);
        Assert.True(page.IsSuccessStatusCode);
    }
}
