using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>The operator's pages, and the household's that belong to them, by hand on a telephone and on a desk.</summary>
public sealed class OperatorInBrowserTests(Chromium chromium)
{
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task A_household_is_helped_by_its_code(int width)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var buyer = server.NewBrowser();
        var outsider = new Outsider(buyer.Http);
        await outsider.OrderAsync(await outsider.ProductAsync("bot-ngo-xay-men-men"));
        var size = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 740 } };
        var house = await chromium.NewPageAsync(server.Address, size);
        var boss = await chromium.NewPageAsync(server.Address, size);
        await EnterAsync(house, "0900000003", "tap ban hang 3");
        await EnterAsync(boss, "0900000091", "tap dieu hanh");
        await PageLook.IsFineAsync(boss, $"quan-tri-{width}");

        await boss.GotoAsync("/quan-tri/nguoi");
        await boss.GetByRole(AriaRole.Button, new() { Name = "Giao vai" }).ClickAsync();
        await Expect(boss.GetByText("Số điện thoại chưa đúng.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(boss, $"quan-tri-nguoi-{width}");

        await house.GotoAsync("/nha-ban/ho-tro");
        await house.GetByRole(AriaRole.Button, new() { Name = "Hiện mã 6 số" }).ClickAsync();
        var digits = await house.Locator(".shown-card .code").InnerTextAsync();
        await PageLook.IsFineAsync(house, $"ho-tro-ma-{width}");
        await boss.GotoAsync("/quan-tri/ho");
        await boss.GetByRole(AriaRole.Link, new() { NameRegex = new("Xem giúp nhà này.*Dính") }).ClickAsync();
        await boss.GetByRole(AriaRole.Button, new() { Name = "Mở xem" }).ClickAsync();
        await Expect(boss.GetByText("Mã có 6 số.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(boss, $"quan-tri-ma-{width}");
        await boss.GetByLabel("Mã 6 số").FillAsync(digits);
        await boss.GetByRole(AriaRole.Button, new() { Name = "Mở xem" }).ClickAsync();
        await Expect(boss.GetByText("Nhà bán thấy và đóng được bất cứ lúc nào.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(boss, $"quan-tri-xem-{width}");

        await house.GotoAsync("/nha-ban/ho-tro");
        await Expect(house.GetByText("đang xem, đến")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(house, $"ho-tro-dang-xem-{width}");
        await house.GetByRole(AriaRole.Button, new() { Name = "Đóng ngay" }).ClickAsync();
        await house.GotoAsync("/nha-ban/nhat-ky");
        await Expect(house.GetByText("Đóng xem giúp")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(house, $"nha-ban-nhat-ky-{width}");
        await boss.GotoAsync("/quan-tri/nhat-ky");
        await PageLook.IsFineAsync(boss, $"quan-tri-nhat-ky-{width}");
    }

    private static async Task EnterAsync(IPage page, string phone, string passphrase)
    {
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync(phone);
        await page.GetByLabel("Mật khẩu").FillAsync(passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
    }
}
