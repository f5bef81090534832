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

    /// <summary>A copy in a browser is a copy of one language: who has the other one's is sent the page.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData(Product)]
    public async Task What_a_browser_has_in_one_language_is_not_taken_for_the_other(string path)
    {
        using var browser = await BrowserAsync();
        using var vietnamese = await browser.GetAsync(path);
        using var chosen = await ChooseAsync(browser, "en", path);
        using var english = await browser.GetAsync(path);

        Assert.NotEqual(vietnamese.Headers.ETag, english.Headers.ETag);
        Assert.Contains("Cookie", english.Headers.Vary);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (await AgainAsync(browser, path, vietnamese), await AgainAsync(browser, path, english)));
    }

    /// <summary>The course, papers of a lot, the site's own words: whoever keeps such a page between knows that a cookie makes another of it. Doors that speak one language say nothing of the kind.</summary>
    [Fact]
    public async Task Every_public_page_says_that_a_cookie_makes_another_of_it()
    {
        using var browser = await BrowserAsync();
        foreach (var path in new[] { "/hoc", "/hoc/in", "/thong-tin", "/cong-cu/ma-qr", "/" })
        {
            using var answer = await browser.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK && answer.Headers.Vary.Contains("Cookie"), path);
        }

        using var feed = await browser.GetAsync("/san-pham.xml");
        Assert.DoesNotContain("Cookie", feed.Headers.Vary);
    }

    /// <summary>On plain http a name with the prefix <c>__Host-</c> would be refused by the browser.</summary>
    [Fact]
    public async Task The_choice_is_kept_for_a_year_in_a_cookie_that_suits_plain_http()
    {
        using var browser = await BrowserAsync();
        using var chosen = await ChooseAsync(browser, "en", "/");

        var cookie = Assert.Single(chosen.Headers.GetValues("Set-Cookie"), one => one.Contains("language", StringComparison.Ordinal));
        Assert.StartsWith("vonhai-language=en; max-age=31536000; path=/; samesite=lax; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Each page names the other language in its own words, for whoever cannot read this one.</summary>
    [Fact]
    public async Task The_other_language_is_found_by_its_own_name()
    {
        using var browser = await BrowserAsync();
        Assert.Matches("<button[^>]* value=\"en\" lang=\"en\">.*English</button>", await browser.ReadAsync("/theo-doi"));

        using var chosen = await ChooseAsync(browser, "en", "/");
        Assert.Matches("<button[^>]* value=\"vi\" lang=\"vi\">.*Tiếng Việt</button>", WebUtility.HtmlDecode(await browser.ReadAsync("/theo-doi")));
    }

    /// <summary>What is read about codes has an address for each language.</summary>
    [Theory]
    [InlineData("/cong-cu/ma-qr/du-lieu.json", "Mã có chỗ sai")]
    [InlineData("/cong-cu/ma-qr/du-lieu.en.json", "Something is wrong in this code")]
    public async Task Sentences_about_codes_are_in_the_language_of_their_address(string path, string words)
    {
        using var browser = await BrowserAsync();
        using var chosen = await ChooseAsync(browser, "en", "/");
        var text = await browser.ReadAsync(path);

        Assert.Contains(words, text, StringComparison.Ordinal);
        using var back = await ChooseAsync(browser, "vi", "/");
        Assert.Equal(text, await browser.ReadAsync(path));
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

    private static async Task<HttpStatusCode> AgainAsync(Browser browser, string path, HttpResponseMessage before)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var answer = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private static async Task<string> TextAsync(Browser browser, string path)
    {
        using var answer = await browser.GetAsync(path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string PriceOf(string page) => Price().Match(page).Value;

    [GeneratedRegex("[0-9.]+\\s₫")]
    private static partial Regex Price();
}
