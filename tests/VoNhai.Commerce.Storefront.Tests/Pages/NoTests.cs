using System.Net;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>Who owes: found by a name without marks or by the end of a number.</summary>
public sealed class NoTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Page = "/nha-ban/no";

    [Theory, BothDatabases]
    public async Task Debts_are_listed_and_found(DatabaseKind kind)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(kind));
        var (owed, paid) = (await scene.OrderAsync(), await scene.OrderAsync());
        using var browser = await scene.EnterAsync();
        Assert.Contains("Không ai nợ nhà mình.", await ReadAsync(browser, Page), StringComparison.Ordinal);
        await scene.GiveCreditAsync(owed);

        var all = await ReadAsync(browser, Page);
        Assert.Contains($"href=\"/nha-ban/don/{owed}\"", all, StringComparison.Ordinal);
        Assert.Contains("href=\"tel:0912345678\"", all, StringComparison.Ordinal);
        Assert.DoesNotContain(paid, all, StringComparison.Ordinal);
        foreach (var found in new[] { "luong thi en", "Én", "678", " LƯỜNG " })
        {
            Assert.Contains(owed, await ReadAsync(browser, $"{Page}?tim={Uri.EscapeDataString(found)}"), StringComparison.Ordinal);
        }

        foreach (var missed in new[] { "Páo", "679", "%", "<b>" })
        {
            var page = await ReadAsync(browser, $"{Page}?tim={Uri.EscapeDataString(missed)}");
            Assert.Contains("Không thấy ai như vậy đang nợ.", page, StringComparison.Ordinal);
            Assert.DoesNotContain(owed, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_neighbour_sees_only_their_own_debts()
    {
        var server = await storefronts.On();
        var (scene, neighbour) = (await MoneyScene.OpenAsync(server), await MoneyScene.OpenAsync(server));
        var code = await scene.OrderAsync();
        await scene.GiveCreditAsync(code);
        using var browser = await neighbour.EnterAsync();

        Assert.DoesNotContain(code, await ReadAsync(browser, Page), StringComparison.Ordinal);
        Assert.Contains("Không ai nợ nhà mình.", await ReadAsync(browser, Page), StringComparison.Ordinal);
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
}
