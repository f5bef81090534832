using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Announcer;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>The queue, the debts and the board in a browser.</summary>
public sealed class CanXemJourneyTests(Chromium chromium, Storefronts storefronts) : IClassFixture<Storefronts>
{
    private static readonly string[] Pages = ["/nha-ban", "/nha-ban/can-xem", "/nha-ban/so-no"];

    [Theory, BothDatabases]
    public async Task From_the_board_by_a_suggestion_to_a_paid_order_without_a_script(DatabaseKind kind)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(kind));
        var code = await scene.OrderAsync();
        await scene.UnmatchedAsync();
        var page = await EnterAsync(scene, await storefronts.On(kind), new() { JavaScriptEnabled = false });

        await page.GetByRole(AriaRole.Link, new() { Name = "1 việc cần xem" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Lường Thị Én" }).ClickAsync();
        await Expect(page.GetByText("Vừa đủ tiền.")).ToBeVisibleAsync();
        await page.GetByLabel("Vì sao").FillAsync("chị Én gọi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đúng, ghi cho đơn này" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"cho đơn {code}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Về đơn của nhà mình" }).ClickAsync();
        await Expect(page.Locator($"#{code}")).ToContainTextAsync("Đã nhận tiền.");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Không có việc chờ xem" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Setting_aside_takes_two_touches_and_mistaken_money_ends_at_the_bank()
    {
        var server = await storefronts.On();
        var scene = await MoneyScene.OpenAsync(server);
        await scene.UnmatchedAsync(5_000_000, "chuyen nham");
        var page = await EnterAsync(scene, server);
        await page.GotoAsync("/nha-ban/can-xem");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Có người chuyển nhầm" })).ToBeHiddenAsync();
        await page.GetByText("Không phải tiền của đơn").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Có người chuyển nhầm" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Gọi ngân hàng" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Việc cần xem" }).ClickAsync();
        await Expect(page.GetByText("Không có việc nào chờ xem.")).ToBeVisibleAsync();
    }

    /// <summary>Every kind that orders and transfers have, on a small telephone, a common one and a wide screen.</summary>
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Everything_fits_and_axe_finds_nothing(int width)
    {
        var server = await storefronts.On();
        var scene = await MoneyScene.OpenAsync(server);
        await FillAsync(scene);
        var named = await scene.UnmatchedAsync(memo: "MBVCB.9123456789.LUONG THI EN CHUYEN TIEN MUA MAT ONG.CT tu 0011002233445 toi 5500000011");
        var mistaken = await scene.UnmatchedAsync(7_000_000, "tra luong thang 11");
        var order = await scene.OrderAsync();
        var page = await EnterAsync(scene, server, new() { ViewportSize = new() { Width = width, Height = 800 } });
        foreach (var path in Pages.Append($"/nha-ban/can-xem/gan/{named}?don={order}").Append($"/nha-ban/can-xem/gan/{named}?don=x"))
        {
            await ExpectFineAsync(page, path);
        }

        await page.GotoAsync("/nha-ban/can-xem");
        var item = page.Locator(".board-order", new() { HasText = "tra luong thang 11" });
        await item.GetByText("Không phải tiền của đơn").ClickAsync();
        await item.GetByRole(AriaRole.Button, new() { Name = "Có người chuyển nhầm" }).ClickAsync();
        await ExpectFineAsync(page, $"/nha-ban/can-xem/chuyen-nham/{mistaken}");
    }

    private static async Task FillAsync(MoneyScene scene)
    {
        await scene.ContradictedAsync();
        await scene.LateAsync();
        await scene.Stall.PayAsync(await scene.Stall.OrderAsync(), 200_000);
        await scene.Stall.PayAsync(await scene.Stall.OrderAsync(), 271_000);
        var spoiled = await scene.Stall.OrderAsync();
        await scene.Stall.PayAsync(spoiled);
        await scene.AllowAsync(MoneyScene.CodeOf(spoiled), 30_000);
        await scene.ClaimAsync(await scene.Stall.OrderAsync());
        await scene.MarkAsync(await scene.OrderAsync());
        await scene.GiveCreditAsync(await scene.OrderAsync());
        await scene.AskDepositAsync(await scene.OrderAsync(), 50_000);
    }

    private static async Task ExpectFineAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(details => { details.open = true; })");
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{path} is wider than the screen.");
        await PageLook.AxeFindsNothingAsync(page, path);
    }

    private async Task<IPage> EnterAsync(MoneyScene scene, StorefrontServer server, BrowserNewContextOptions? options = null)
    {
        var page = await chromium.NewPageAsync(server.Address, options);
        await page.GotoAsync("/dang-nhap?ve=%2Fnha-ban");
        await page.GetByLabel("Số điện thoại").FillAsync(scene.Stall.Phone);
        await page.GetByLabel("Mật khẩu").FillAsync(TrialStall.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/nha-ban");
        return page;
    }
}
