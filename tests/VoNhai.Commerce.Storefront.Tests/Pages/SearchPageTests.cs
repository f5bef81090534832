using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>The home page finds and narrows without a script, and the API answers alike.</summary>
public sealed partial class SearchPageTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Theory, BothDatabases]
    public async Task What_is_typed_is_found_by_name_place_other_word_and_in_spite_of_a_slip(DatabaseKind kind)
    {
        using var browser = (await storefronts.On(kind)).NewBrowser();

        Assert.StartsWith("Mật ong", (await NamesAsync(browser, "/?q=mat%20ong"))[0], StringComparison.Ordinal);
        Assert.Contains("na La Hiên", (await NamesAsync(browser, "/?q=mãng cầu"))[0], StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Trứng gà ta", await NamesAsync(browser, "/?q=cúc đường"));
        Assert.StartsWith("Bưởi", (await NamesAsync(browser, "/?q=buoui"))[0], StringComparison.Ordinal);
        Assert.Contains("Cam sành", await NamesAsync(browser, "/?q=trái cây"));
        Assert.Contains("Thịt trâu khô gác bếp", await NamesAsync(browser, "/?q=hút chân không"));
        Assert.Contains("Chổi chít", await NamesAsync(browser, "/?q=võ nhai chổi"));
        Assert.Empty(await NamesAsync(browser, "/?q=sầu riêng"));

        var items = (await new Outsider(browser.Http).GetAsync("/api/v1/products?q=buoui")).GetProperty("items");
        Assert.StartsWith("Bưởi", items[0].GetProperty("name").GetString(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Category_season_and_place_narrow_and_order_and_stay_in_the_links(DatabaseKind kind)
    {
        using var browser = (await storefronts.On(kind)).NewBrowser();

        var near = await browser.ReadAsync("/?loai=dried&gan=sảng mộc");
        Assert.Contains("Gần xã Sảng Mộc, tỉnh Thái Nguyên xếp trước.", WebUtility.HtmlDecode(near), StringComparison.Ordinal);
        Assert.Contains("href=\"/?loai=fruit&amp;gan=05719\"", near, StringComparison.Ordinal);
        Assert.Contains("href=\"/?loai=dried&amp;mua=1&amp;gan=05719\"", near, StringComparison.Ordinal);
        Assert.Contains("href=\"/?loai=dried\"", near, StringComparison.Ordinal);
        Assert.Equal("Măng khô", Names(near)[0]);
        Assert.Equal("Mộc nhĩ khô", (await NamesAsync(browser, "/?loai=dried&gan=05722"))[0]);

        var items = (await new Outsider(browser.Http).GetAsync("/api/v1/products?category=dried&near=05722")).GetProperty("items");
        Assert.Equal("Mộc nhĩ khô", items[0].GetProperty("name").GetString());
        Assert.Equal(3, items.GetArrayLength());
        Assert.DoesNotContain("trái vụ", await browser.ReadAsync("/?mua=1"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_place_that_could_be_several_is_asked_back_and_nothing_typed_is_lost()
    {
        using var browser = (await storefronts.On()).NewBrowser();

        var several = WebUtility.HtmlDecode(await browser.ReadAsync("/?q=chè&loai=tea&gan=tân thành"));
        Assert.Contains("Là nơi nào?", several, StringComparison.Ordinal);
        Assert.Contains("value=\"tân thành\"", several, StringComparison.Ordinal);
        Assert.Contains("name=\"q\" value=\"chè\"", several, StringComparison.Ordinal);
        Assert.Contains("name=\"loai\" value=\"tea\"", several, StringComparison.Ordinal);

        Assert.Contains("Không thấy xã, phường này.", WebUtility.HtmlDecode(await browser.ReadAsync("/?gan=zzzz qqqq")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?q=%00")]
    [InlineData("/?q=%22%27*NEAR(&gan=%22%3E%3Cscript%3E&loai=%27;--&sau=t1.9.0.0.1.0.0.%27")]
    [InlineData("/?q=%F0%9F%8D%8A&gan=%E2%80%AE&mua=x")]
    [InlineData("/api/v1/products?q=%22%27*NEAR(&after=t1.9.0.0.1.0.0.%27&category=%27")]
    [InlineData("/api/v1/products?near=00000")]
    [InlineData("/api/v1/products?inSeason=perhaps")]
    [InlineData("/api/v1/places?q=%00%22")]
    [InlineData("/api/v1/places?province=%27")]
    public async Task Hostile_text_is_never_our_failure(string path)
    {
        using var browser = (await storefronts.On()).NewBrowser();
        using var answer = await browser.GetAsync(path);

        Assert.InRange((int)answer.StatusCode, 200, 499);
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_answered()
    {
        using var browser = (await storefronts.On()).NewBrowser();
        foreach (var text in (string[])[new('a', 7_000), string.Concat(Enumerable.Repeat("a%20", 2_000)), string.Concat(Enumerable.Repeat("%22", 2_000))])
        {
            using var answer = await browser.GetAsync("/?q=" + text);
            Assert.InRange((int)answer.StatusCode, 200, 499);
        }
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(Browser browser, string path) => Names(await browser.ReadAsync(path));

    private static IReadOnlyList<string> Names(string html) => [.. CardName().Matches(html).Select(name => WebUtility.HtmlDecode(name.Groups[1].Value))];

    [GeneratedRegex("class=\"card-name\">([^<]*)<")]
    private static partial Regex CardName();
}
