using System.Net;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>Province, commune, hamlet: chosen without a script, with nothing lost on the way.</summary>
public sealed class PlacePickerTests(Chromium chromium)
{
    [Fact]
    public async Task Another_province_shows_its_communes_and_keeps_what_was_typed()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        await FillCartAsync(browser);
        var typed = Typed();
        typed["Form.Province"] = "01";

        using var answer = await browser.SubmitAsync("/dat-hang", typed, "/dat-hang?handler=Xa");
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("<option value=\"phường Ba Đình\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"xã La Hiên\">", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"01\" selected=\"selected\">Hà Nội</option>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Lường Thị Én\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"0912 345 678\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"ngõ 5\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"error field-validation-error\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("19", "La Hiên", "xã La Hiên, tỉnh Thái Nguyên")]
    [InlineData("19", "xã Cúc Đường", "xã La Hiên, tỉnh Thái Nguyên")]
    [InlineData("19", "Cúc Đường, huyện Võ Nhai", "xã La Hiên, tỉnh Thái Nguyên")]
    [InlineData("01", "phường Ba Đình", "phường Ba Đình, thành phố Hà Nội")]
    [InlineData("01", "ba dinh", "phường Ba Đình, thành phố Hà Nội")]
    [InlineData("19", "Ba Đình, Hà Nội", "phường Ba Đình, thành phố Hà Nội")]
    public async Task The_commune_is_one_of_the_chosen_province_unless_typed_in_full(string province, string commune, string shown)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        await FillCartAsync(browser);
        var typed = Typed();
        (typed["Form.Province"], typed["Form.Commune"]) = (province, commune);

        Assert.Contains(shown, await OrderedAsync(browser, typed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commune_of_another_province_is_asked_back()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        await FillCartAsync(browser);
        var typed = Typed();
        (typed["Form.Province"], typed["Form.Commune"]) = ("19", "Ba Đình");
        using var answer = await SendAsync(browser, typed);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("phường Ba Đình, thành phố Hà Nội", html, StringComparison.Ordinal);
        Assert.Contains("value=\"Ba Đình\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_script_the_list_changes_by_itself_and_axe_finds_nothing()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var page = await chromium.NewPageAsync(server.Address);
        await page.GotoAsync("/san-pham/bot-ngo-xay-men-men");
        await page.Locator("main form button.button-primary").ClickAsync();
        await page.GotoAsync("/dat-hang");
        await page.GetByText("Giao tới nhà").ClickAsync();
        await page.GetByLabel("Tỉnh, thành phố").SelectOptionAsync("01");
        await Assertions.Expect(page.Locator("#xa-phuong option[value='phường Ba Đình']")).ToHaveCountAsync(1);

        Assert.False(await page.GetByText("Gợi ý xã của tỉnh này").IsVisibleAsync());
        await PageLook.AxeFindsNothingAsync(page, page.Url);
        await page.GotoAsync("/?q=chè&gan=tân thành");
        await PageLook.AxeFindsNothingAsync(page, page.Url);
    }

    private static Dictionary<string, string> Typed() => new()
    {
        ["Form.Name"] = "Lường Thị Én",
        ["Form.Phone"] = "0912 345 678",
        ["Form.Delivery"] = "Delivery",
        ["Form.Commune"] = "La Hiên",
        ["Form.Address"] = "ngõ 5",
    };

    private static async Task FillCartAsync(Browser browser)
    {
        using var added = await browser.PostAsync("/gio-hang?handler=Them", new Dictionary<string, string>
        {
            ["mon"] = (await new Outsider(browser.Http).ProductAsync("bot-ngo-xay-men-men")).GetProperty("id").GetString()!,
            ["soLuong"] = "1",
        });
        Assert.InRange((int)added.StatusCode, 200, 399);
    }

    private static async Task<HttpResponseMessage> SendAsync(Browser browser, Dictionary<string, string> typed)
    {
        var html = await browser.ReadAsync("/dat-hang");
        foreach (System.Text.RegularExpressions.Match hidden in System.Text.RegularExpressions.Regex.Matches(html, "<input type=\"hidden\"[^>]* name=\"(Form[^\"]*)\"[^>]* value=\"([^\"]*)\""))
        {
            typed[WebUtility.HtmlDecode(hidden.Groups[1].Value)] = WebUtility.HtmlDecode(hidden.Groups[2].Value);
        }

        typed["__RequestVerificationToken"] = Browser.TokenOf(html);
        return await browser.PostAsync("/dat-hang", typed);
    }

    private static async Task<string> OrderedAsync(Browser browser, Dictionary<string, string> typed)
    {
        using var answer = await SendAsync(browser, typed);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return WebUtility.HtmlDecode(await browser.ReadAsync(answer.Headers.Location!.ToString()));
    }
}
