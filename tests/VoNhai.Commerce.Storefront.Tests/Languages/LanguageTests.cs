using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Languages;

/// <summary>Vietnamese for everybody, English for whoever asks for it; only the words change.</summary>
public sealed partial class LanguageTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Product = "/san-pham/bot-ngo-xay-men-men";

    [Theory]
    [InlineData("/")]
    [InlineData(Product)]
    [InlineData("/gio-hang")]
    [InlineData("/theo-doi")]
    [InlineData("/dang-nhap")]
    [InlineData("/thong-tin")]
    [InlineData("/cong-cu/ma-qr")]
    [InlineData("/khong-co")]
    public async Task A_choice_is_kept_and_changes_the_words_of_every_page(string path)
    {
        using var browser = await BrowserAsync();
        Assert.Contains("<html lang=\"vi\">", await TextAsync(browser, path), StringComparison.Ordinal);

        using var chosen = await ChooseAsync(browser, "en", path);
        Assert.Equal((HttpStatusCode.Redirect, path), (chosen.StatusCode, chosen.Headers.Location!.ToString()));
        var english = await TextAsync(browser, path);
        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Theo dõi đơn", english, StringComparison.Ordinal);

        using var back = await ChooseAsync(browser, "vi", path);
        Assert.Contains("<html lang=\"vi\">", await TextAsync(browser, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_and_names_stay_as_they_are()
    {
        using var browser = await BrowserAsync();
        var vietnamese = PriceOf(await browser.ReadAsync(Product));
        using var chosen = await ChooseAsync(browser, "en", Product);
        var english = await browser.ReadAsync(Product);

        Assert.Equal(vietnamese, PriceOf(english));
        Assert.Contains("Bột ngô", english, StringComparison.Ordinal);
        Assert.Contains("name=\"ve\" value=\"/san-pham/bot-ngo-xay-men-men\"", english, StringComparison.Ordinal);
    }

    /// <summary>Pages that are kept for everybody are kept by language: nobody gets the words that another one asked for.</summary>
    [Fact]
    public async Task Two_visitors_of_two_languages_do_not_mix()
    {
        using var one = await BrowserAsync();
        using var other = await BrowserAsync();
        using var chosen = await ChooseAsync(other, "en", "/");
        for (var round = 0; round < 3; round++)
        {
            Assert.Contains("lang=\"vi\"", (await one.ReadAsync("/"))[..60], StringComparison.Ordinal);
            Assert.Contains("lang=\"en\"", (await other.ReadAsync("/"))[..60], StringComparison.Ordinal);
        }
    }

    /// <summary>What a browser says of itself changes nothing: it speaks its maker's language.</summary>
    [Fact]
    public async Task A_browser_is_not_asked()
    {
        using var browser = await BrowserAsync();
        browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US,en;q=0.9");

        Assert.Contains("<html lang=\"vi\">", await browser.ReadAsync("/theo-doi?culture=en&ui-culture=en"), StringComparison.Ordinal);
    }

    /// <summary>A kept page names only what it is kept by.</summary>
    [Fact]
    public async Task A_kept_page_does_not_hand_on_what_another_visitor_had_in_his_address()
    {
        using var browser = await BrowserAsync();

        Assert.DoesNotContain("cua-rieng-toi", await browser.ReadAsync("/?q=na&fbclid=cua-rieng-toi"), StringComparison.Ordinal);
        Assert.Contains("name=\"ve\" value=\"/?q=na\"", await browser.ReadAsync("/?q=na&fbclid=cua-rieng-toi"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("/a\r\nSet-Cookie: x=1")]
    [InlineData("")]
    public async Task Leads_nowhere_else(string away)
    {
        using var browser = await BrowserAsync();
        using var chosen = await ChooseAsync(browser, "en", away);

        Assert.Equal((HttpStatusCode.Redirect, "/"), (chosen.StatusCode, chosen.Headers.Location!.ToString()));
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("en; path=/x")]
    [InlineData("")]
    public async Task Another_language_is_Vietnamese(string language)
    {
        using var browser = await BrowserAsync();
        using var chosen = await ChooseAsync(browser, language, "/");

        Assert.Contains("lang=\"vi\"", await browser.ReadAsync("/theo-doi"), StringComparison.Ordinal);
        Assert.All(chosen.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("=vi;", cookie, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_site_changes_nothing()
    {
        using var browser = await BrowserAsync();
        browser.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var chosen = await ChooseAsync(browser, "en", "/");

        Assert.Equal(HttpStatusCode.Forbidden, chosen.StatusCode);
    }

    private async Task<Browser> BrowserAsync() => (await storefronts.On()).NewBrowser();

    private static Task<HttpResponseMessage> ChooseAsync(Browser browser, string language, string back) =>
        browser.PostAsync("/ngon-ngu", new Dictionary<string, string> { ["tieng"] = language, ["ve"] = back });

    private static async Task<string> TextAsync(Browser browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string PriceOf(string page) => Price().Match(page).Value;

    [GeneratedRegex("[0-9.]+\\s₫")]
    private static partial Regex Price();
}
