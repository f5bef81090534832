using System.Net;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>Who owes: person by person, paid in part or in full, found by a name without marks or by the end of a number.</summary>
public sealed partial class SoNoTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Page = "/nha-ban/so-no";

    [Theory, BothDatabases]
    public async Task A_person_owes_is_found_pays_a_part_and_then_the_rest(DatabaseKind kind)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(kind));
        var (owed, also, paid) = (await scene.OrderAsync(), await scene.OrderAsync(), await scene.OrderAsync());
        using var browser = await scene.EnterAsync();
        Assert.Contains("Không ai nợ nhà mình.", await ReadAsync(browser, Page), StringComparison.Ordinal);
        await scene.GiveCreditAsync(owed);
        await scene.GiveCreditAsync(also);

        var all = await ReadAsync(browser, Page);
        Assert.Contains("href=\"tel:0912345678\"", all, StringComparison.Ordinal);
        Assert.Contains("500.000\u00A0₫", all, StringComparison.Ordinal);
        foreach (var found in new[] { "luong thi en", "Én", "678", " LƯỜNG " })
        {
            Assert.Contains("Lường Thị Én", await ReadAsync(browser, $"{Page}?tim={Uri.EscapeDataString(found)}"), StringComparison.Ordinal);
        }

        foreach (var missed in new[] { "Páo", "679", "%", "<b>" })
        {
            Assert.Contains("Không thấy ai như vậy đang nợ.", await ReadAsync(browser, $"{Page}?tim={Uri.EscapeDataString(missed)}"), StringComparison.Ordinal);
        }

        var person = PersonLink().Match(all).Value;
        var page = await ReadAsync(browser, person);
        Assert.Contains($"href=\"/nha-ban/don/{owed}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(paid, page, StringComparison.Ordinal);
        Assert.Contains($"/qr/{owed}.svg?k=", page, StringComparison.Ordinal);
        Assert.Contains("gửi lời: tiền hàng từ ngày", page, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PayAsync("600k"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PayAsync("nhiều"));
        Assert.Equal(HttpStatusCode.Redirect, await PayAsync("300k"));
        Assert.Equal((250_000, 50_000), (await scene.ReceivedAsync(owed), await scene.ReceivedAsync(also)));
        Assert.Contains("Còn nợ 200.000", await ReadAsync(browser, person), StringComparison.Ordinal);
        using (var named = await browser.SubmitAsync(person, new Dictionary<string, string> { ["Form.Nickname"] = "Én đầu cầu", ["Form.Hamlet"] = "Xóm Mỏ Gà" }, $"{person}?handler=Ten"))
        {
            Assert.Equal(HttpStatusCode.Redirect, named.StatusCode);
        }

        Assert.Contains("Xóm Mỏ Gà", await ReadAsync(browser, $"{Page}?tim=dau+cau"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await PayAsync("200.000"));
        Assert.Contains("Hết nợ.", await ReadAsync(browser, Page), StringComparison.Ordinal);
        using var gone = await browser.GetAsync(person);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);

        async Task<HttpStatusCode> PayAsync(string amount)
        {
            using var answer = await browser.SubmitAsync(person, new Dictionary<string, string> { ["Form.Key"] = Guid.NewGuid().ToString("N"), ["Form.Amount"] = amount }, $"{person}?handler=Thu");
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_neighbour_sees_only_their_own_debts_and_the_old_address_leads_on()
    {
        var server = await storefronts.On();
        var (scene, neighbour) = (await MoneyScene.OpenAsync(server), await MoneyScene.OpenAsync(server));
        await scene.GiveCreditAsync(await scene.OrderAsync());
        using var own = await scene.EnterAsync();
        using var browser = await neighbour.EnterAsync();
        var person = PersonLink().Match(await ReadAsync(own, Page)).Value;

        Assert.Contains("Không ai nợ nhà mình.", await ReadAsync(browser, Page), StringComparison.Ordinal);
        foreach (var address in new[] { person, $"{Page}/khong-co", $"{Page}/{new string('0', 32)}" })
        {
            using var missing = await browser.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        }

        using var old = await browser.GetAsync("/nha-ban/no?tim=%C3%89n");
        Assert.Equal("/nha-ban/so-no?tim=%C3%89n", old.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_hostile_search_finds_nothing_and_breaks_nothing()
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On());
        using var browser = await scene.EnterAsync();
        foreach (var typed in new[] { "%00", new string('a', 3_000), "%F0%9F%98%80", "%CC%81" })
        {
            using var answer = await browser.GetAsync($"{Page}?tim={typed}");
            Assert.InRange((int)answer.StatusCode, 200, 499);
        }
    }

    private static async Task<string> ReadAsync(Browser browser, string path) => WebUtility.HtmlDecode(await browser.ReadAsync(path));

    [GeneratedRegex("/nha-ban/so-no/[0-9a-f]{32}")]
    private static partial Regex PersonLink();
}
