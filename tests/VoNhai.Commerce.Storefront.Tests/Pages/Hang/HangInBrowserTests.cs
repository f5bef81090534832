using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Hang;

/// <summary>Listing by touch, on the smallest telephone and on a desk, with and without a script.</summary>
public sealed class HangInBrowserTests(Chromium chromium)
{
    [Theory]
    [InlineData(320, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task A_product_is_listed_mended_and_traced_by_hand(int width, bool javaScript)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var page = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { JavaScriptEnabled = javaScript, ViewportSize = new ViewportSize { Width = width, Height = 740 } });
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync("0900000003");
        await page.GetByLabel("Mật khẩu").FillAsync("tap ban hang 3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.GotoAsync(Seller.Goods);
        await PageLook.IsFineAsync(page, $"hang-{width}", javaScript);

        await page.GetByRole(AriaRole.Link, new() { Name = "Thêm món mới" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ghi kỹ hơn" }).ClickAsync();
        await page.GetByLabel("Tên món hàng").FillAsync("Trà dây chữa đau dạ dày");
        await page.GetByLabel("Bán theo").SelectOptionAsync("chục");
        await page.GetByLabel("Giá một đơn vị").FillAsync("120k");
        await page.GetByText("Thêm chi tiết").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu và bày bán" }).ClickAsync();
        await Expect(page.GetByText("Chục là mấy?")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"hang-loi-{width}", javaScript);

        await page.GetByLabel("Bán theo").SelectOptionAsync("gói");
        await page.GetByLabel("Trong đó có").FillAsync("500 g");
        await page.GetByLabel("Có bao nhiêu để bán").FillAsync("15");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu và bày bán" }).ClickAsync();
        await Expect(page.GetByText("Chờ người xem").First).ToBeVisibleAsync();
        await Expect(page.GetByText("Thực phẩm không được ghi chữa bệnh.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"hang-cho-{width}", javaScript);

        await page.GetByLabel("Tên món hàng").FillAsync("Trà dây phơi khô");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu và bày bán" }).ClickAsync();
        await Expect(page.GetByText("Đang bày bán")).ToBeVisibleAsync();

        await page.GetByText("Thêm lô").ClickAsync();
        await page.Locator("#lo").GetByLabel("Ngày đóng gói").FillAsync(DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi lô" }).ClickAsync();
        await Expect(page.Locator(".lot-qr")).ToBeVisibleAsync();
        await page.GetByText("Thêm giấy").ClickAsync();
        await PageLook.IsFineAsync(page, $"hang-lo-{width}", javaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "Trang của lô" }).ClickAsync();
        await Expect(page.GetByText("Người bán tự khai.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"lo-{width}", javaScript);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task An_operator_answers_by_hand(int width)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await Seller.EnterAsync(server);
        await seller.ListAsync("Cao hổ cốt chữa đau lưng");
        using var person = await Seller.OperatorAsync(server);
        var page = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 740 } });
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync("0912345699");
        await page.GetByLabel("Mật khẩu").FillAsync("mua mật ong rừng");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.GotoAsync("/quan-tri/hang-cho-xem");
        await Expect(page.GetByText("Động vật hoang dã:")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Chưa được bán" }).ClickAsync();
        await Expect(page.GetByText("Xin ghi lý do để nhà bán sửa.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"cho-xem-{width}", javaScript: true);
        await page.GetByLabel("Lý do cho nhà bán").FillAsync("Không bán động vật hoang dã.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Chưa được bán" }).ClickAsync();
        await Expect(page.GetByText("Không có món nào chờ xem.")).ToBeVisibleAsync();
    }
}
