using System.Net;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Policies;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Privacy;

/// <summary>What is said about the site and about people's data, by hand on a telephone and on a desk.</summary>
public sealed class PrivacyInBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task Texts_are_published_a_number_is_shown_and_a_buyer_is_blanked()
    {
        const int width = 320;
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var client = server.NewBrowser();
        var outsider = new Outsider(client.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync("bot-ngo-xay-men-men"));
        var own = $"/don-hang/{order.GetProperty("code")}/du-lieu?k={order.GetProperty("secret")}";
        var size = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 740 } };
        var (buyer, boss, house) = (await chromium.NewPageAsync(server.Address, size), await chromium.NewPageAsync(server.Address, size), await chromium.NewPageAsync(server.Address, size));
        await EnterAsync(house, "0900000003", "tap ban hang 3");
        await EnterAsync(boss, "0900000091", "tap dieu hanh");

        await buyer.GotoAsync("/thong-tin");
        await Expect(buyer.GetByText("Tên người điều hành: chưa điền.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(buyer, $"thong-tin-{width}");
        await boss.GotoAsync("/quan-tri");
        await boss.GetByRole(AriaRole.Link, new() { Name = "Chính sách cho người mua" }).ClickAsync();
        await boss.GetByLabel("Tên người điều hành, như trong giấy tờ").FillAsync("Hợp tác xã Suối Cạn");
        await boss.GetByLabel("Nơi nhận khiếu nại", new() { Exact = true }).FillAsync(new string('x', 300));
        await PageLook.IsFineAsync(boss, $"chinh-sach-{width}");
        await boss.GetByRole(AriaRole.Button, new() { Name = "Công bố bản mới" }).ClickAsync();
        await Expect(boss.GetByText("Đã công bố bản 1.")).ToBeVisibleAsync();
        await buyer.LoadAgainAsync();
        await Expect(buyer.GetByText("Người điều hành: Hợp tác xã Suối Cạn.")).ToBeVisibleAsync();

        await house.GotoAsync("/nha-ban");
        await house.Locator(".desk summary").ClickAsync();
        await house.GetByRole(AriaRole.Link, new() { Name = "Hiện số điện thoại" }).ClickAsync();
        await house.GetByRole(AriaRole.Button, new() { Name = "Hiện số" }).ClickAsync();
        await Expect(house.GetByText("Mời đánh dấu đồng ý")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(house, $"hien-so-{width}");
        await house.GetByLabel("Số cho người mua gọi").FillAsync("0912 000 333");
        await house.GetByLabel("Tôi đồng ý cho hiện số này").CheckAsync();
        await house.GetByRole(AriaRole.Button, new() { Name = "Hiện số" }).ClickAsync();
        await Expect(house.GetByText("Đang hiện: 0912 000 333.")).ToBeVisibleAsync();
        await buyer.GotoAsync("/san-pham/bot-ngo-xay-men-men");
        await Expect(buyer.GetByRole(AriaRole.Link, new() { Name = "Gọi 0912 000 333" })).ToBeVisibleAsync();
        await buyer.GetByRole(AriaRole.Button, new() { Name = "giỏ" }).First.ClickAsync();
        await buyer.GotoAsync("/dat-hang");
        await Expect(buyer.GetByText("Bấm đặt hàng là đồng ý")).ToBeVisibleAsync();

        await buyer.GotoAsync(own);
        await buyer.Locator("details.cancel summary").ClickAsync();
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Gửi yêu cầu xóa" }).ClickAsync();
        await Expect(buyer.GetByText("Đã gửi yêu cầu.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(buyer, $"du-lieu-cua-toi-{width}");
        await boss.GotoAsync("/quan-tri");
        await Expect(boss.GetByText("1 người mua xin bản sao hoặc xin xóa.")).ToBeVisibleAsync();
        await boss.GotoAsync("/quan-tri/du-lieu");
        await boss.GetByRole(AriaRole.Link, new() { Name = "Xem yêu cầu này" }).ClickAsync();
        await boss.GetByRole(AriaRole.Button, new() { Name = "Xóa", Exact = true }).ClickAsync();
        await Expect(boss.GetByText("Mời đánh dấu vào ô này trước khi xóa.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(boss, $"du-lieu-xem-{width}");
        using var cancelled = await CancelAsync(client, order.GetProperty("code").GetString()!);
        await boss.GetByLabel("Tôi đã hỏi lại, người đó muốn xóa").CheckAsync();
        await boss.GetByRole(AriaRole.Button, new() { Name = "Xóa", Exact = true }).ClickAsync();
        await Expect(boss.GetByText("Đã xóa ở 1 đơn, 1 nhà bán.")).ToBeVisibleAsync();
        await house.GotoAsync("/nha-ban");
        await house.GetByRole(AriaRole.Link, new() { Name = "Có người mua đã được xóa tên." }).ClickAsync();
        await Expect(house.GetByText("Người mua xin xóa.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(house, $"nhat-ky-du-lieu-{width}");

        foreach (var (path, name) in new[] { ("/quan-tri/luu-giu", "luu-giu"), ("/quan-tri/nhieu-nha", "nhieu-nha"), ("/quan-tri/dong-y", "dong-y") })
        {
            await boss.GotoAsync(path);
            await PageLook.IsFineAsync(boss, $"{name}-{width}");
        }

        // The wide screen.
        await boss.SetViewportSizeAsync(1280, 740);
        await boss.GotoAsync("/thong-tin");
        await PageLook.IsFineAsync(boss, "thong-tin-1280");
    }

    private static async Task<HttpResponseMessage> CancelAsync(Browser browser, string code)
    {
        using var entered = await browser.LogInAsync("0900000003", "tap ban hang 3");
        var answer = await browser.SubmitAsync("/nha-ban", new Dictionary<string, string> { ["code"] = code }, "/nha-ban?handler=Huy");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer;
    }

    private static async Task EnterAsync(IPage page, string phone, string passphrase)
    {
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync(phone);
        await page.GetByLabel("Mật khẩu").FillAsync(passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
    }
}
