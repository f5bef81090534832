using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Checkout;

/// <summary>Ordering from two households, being asked about a true weight, and the scale itself: by touch, with and without a script.</summary>
public sealed class CheckoutInBrowserTests(Chromium chromium)
{
    [Theory]
    [InlineData(320, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task Two_households_are_ordered_from_by_one_form_and_a_true_weight_is_agreed_to(int width, bool javaScript)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var options = new BrowserNewContextOptions { JavaScriptEnabled = javaScript, ViewportSize = new ViewportSize { Width = width, Height = 740 } };
        var seller = await chromium.NewPageAsync(server.Address, options);
        await EnterAsync(seller);
        await seller.GotoAsync("/nha-ban/giu-hang");
        await seller.GetByText("Bột ngô xay").ClickAsync();
        await seller.GetByRole(AriaRole.Button, new() { Name = "Ghi lại" }).ClickAsync();
        await Expect(seller.GetByText("Đã ghi.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(seller, $"giu-hang-{width}", javaScript);

        var buyer = await chromium.NewPageAsync(server.Address, options);
        foreach (var slug in new[] { "bot-ngo-xay-men-men", "bun-gao-kho" })
        {
            await buyer.GotoAsync($"/san-pham/{slug}");
            await buyer.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
        }

        await PageLook.IsFineAsync(buyer, $"gio-hang-{width}", javaScript);
        if (javaScript)
        {
            // What is typed and not yet saved goes along.
            await buyer.GetByLabel("Số lượng Bột ngô xay").FillAsync("2");
        }

        await buyer.GetByRole(AriaRole.Link, new() { Name = "Đặt tất cả (2 đơn)" }).ClickAsync();
        await buyer.GetByLabel("Họ và tên").FillAsync("Lường Thị Én");
        await buyer.GetByLabel("Số điện thoại").FillAsync("0168 234 5678");
        await buyer.GetByText("Tiền mặt khi nhận hàng").ClickAsync();
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Đặt 2 đơn" }).ClickAsync();
        await Expect(buyer.GetByText("Số 0168 234 5678 nay là 0382 345 678, đúng không?")).ToBeVisibleAsync();
        await Expect(buyer.GetByLabel("Tiền mặt khi nhận hàng")).ToBeCheckedAsync();
        await PageLook.IsFineAsync(buyer, $"dat-hang-{width}", javaScript);
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Đặt 2 đơn" }).ClickAsync();
        await Expect(buyer.GetByRole(AriaRole.Heading, new() { Name = "Đã đặt 2 đơn" })).ToBeVisibleAsync();
        await PageLook.IsFineAsync(buyer, $"xong-{width}", javaScript);
        await buyer.Locator(".board-order", new() { HasText = "Bột ngô" }).GetByRole(AriaRole.Link).ClickAsync();
        var code = await buyer.Locator("h1 .code").InnerTextAsync();
        await Expect(buyer.Locator(".state")).ToContainTextAsync("Chờ nhà bán nhận đơn");

        await seller.GotoAsync("/nha-ban");
        await seller.Locator($"#{code}").GetByRole(AriaRole.Button, new() { Name = "Nhận đơn" }).ClickAsync();
        await Expect(seller.Locator($"#{code}").GetByRole(AriaRole.Link, new() { Name = "Cân thực tế" })).ToBeVisibleAsync();
        await PageLook.IsFineAsync(seller, $"bang-{width}", javaScript);
        await seller.Locator($"#{code}").GetByRole(AriaRole.Link, new() { Name = "Cân thực tế" }).ClickAsync();
        await seller.GetByLabel("Bột ngô xay").FillAsync("ba cân");
        await seller.GetByRole(AriaRole.Button, new() { Name = "Ghi số cân" }).ClickAsync();
        await Expect(seller.GetByText("Số cân ghi bằng chữ số")).ToBeVisibleAsync();
        await Expect(seller.GetByLabel("Bột ngô xay")).ToHaveValueAsync("ba cân");
        await PageLook.IsFineAsync(seller, $"can-{width}", javaScript);
        await seller.GetByLabel("Bột ngô xay").FillAsync("3");
        await seller.GetByRole(AriaRole.Button, new() { Name = "Ghi số cân" }).ClickAsync();
        await Expect(seller.GetByText("Đang chờ người mua đồng ý")).ToBeVisibleAsync();

        await buyer.LoadAgainAsync();
        await Expect(buyer.GetByRole(AriaRole.Heading, new() { Name = "Nhà bán hỏi: cân thật nhiều hơn" })).ToBeVisibleAsync();
        await PageLook.IsFineAsync(buyer, $"hoi-{width}", javaScript);
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Đồng ý, tiền hàng là 84.000" }).ClickAsync();
        await Expect(buyer.Locator(".state")).ToContainTextAsync("84.000");
        await PageLook.IsFineAsync(buyer, $"don-{width}", javaScript);

        await seller.GotoAsync("/nha-ban");
        await seller.Locator($"#{code}").GetByRole(AriaRole.Button, new() { Name = "Đã gói" }).ClickAsync();
        await Expect(seller.Locator($"#{code}").GetByRole(AriaRole.Link, new() { Name = "Giao hàng" })).ToBeVisibleAsync();
    }

    private static async Task EnterAsync(IPage page)
    {
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync(MoneySeller.Phone);
        await page.GetByLabel("Mật khẩu").FillAsync(MoneySeller.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
    }
}
