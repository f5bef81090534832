using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>axe-core finds nothing on the pages of a buyer, a learner and a household.</summary>
public sealed class AccessibilityTests(Chromium chromium)
{
    [Fact]
    public async Task Axe_finds_nothing_on_the_main_pages()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var (_, order) = await new Outsider(browser.Http).OrderAsync(await new Outsider(browser.Http).ProductAsync("bot-ngo-xay-men-men"));
        var page = await chromium.NewPageAsync(server.Address);
        string[] paths =
        [
            "/", "/?q=na", "/san-pham/bot-ngo-xay-men-men", "/san-pham/bot-ngo-xay-men-men?soLuong=x", "/ho/nha-ba-dinh", "/gio-hang", "/theo-doi", "/dang-nhap", "/cong-cu/ma-qr",
            $"/don-hang/{order.GetProperty("code")}?k={order.GetProperty("secret")}",
            $"/don-hang/{order.GetProperty("code")}/thu?k={order.GetProperty("secret")}",
            $"/thuc-hanh/ngan-hang?qr={Uri.EscapeDataString(order.GetProperty("payload").GetString()!)}", "/thuc-hanh/ngan-hang", "/thuc-hanh/sao-ke", "/thuc-hanh/sao-ke?tai-khoan=TAP0007",
            "/thuc-hanh/bien-lai-gia", "/khong-co", "/ngoai-mang", "/quen-may-nay", "/ngon-ngu",
        ];
        foreach (var path in paths)
        {
            await ExpectNothingAsync(page, path);
        }

        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync("0900000003");
        await page.GetByLabel("Mật khẩu").FillAsync("tap ban hang 3");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await ExpectNothingAsync(page, "/nha-ban");
        await ExpectNothingAsync(page, "/nha-ban/in/bien-qr");
        await ExpectNothingAsync(page, "/nha-ban/in/the-gia?moi=0");
        await ExpectNothingAsync(page, "/nha-ban/kiem-bien");
        await ExpectNothingAsync(page, "/nha-ban/thu-bao");
        await ExpectNothingAsync(page, MoneySeller.Feeds);
        await ExpectNothingAsync(page, MoneySeller.Statements);

        // English is longer, and names stand in it in another language.
        await page.SetViewportSizeAsync(320, 640);
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).First.ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        foreach (var path in (string[])[paths[0], paths[2], paths[8], paths[9], "/gio-hang", "/thong-tin", "/khong-co", "/nha-ban", "/nha-ban/cho", "/nha-ban/so-ban", "/nha-ban/nhan-tien"])
        {
            await page.GotoAsync(path);
            await PageLook.IsFineAsync(page, "en-" + path.Split('?')[0].Trim('/').Replace('/', '-'));
        }
    }

    /// <summary>The control: axe does see a field without a name.</summary>
    [Fact]
    public async Task Axe_would_find_a_field_without_a_name()
    {
        var page = await chromium.NewPageAsync(new Uri("http://localhost"));
        await page.SetContentAsync("<html lang=vi><title>x</title><main><h1>x</h1><input></main></html>");

        Assert.Contains((await PageLook.AxeAsync(page)).Violations, found => found.Id == "label");
    }

    private static async Task ExpectNothingAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await PageLook.AxeFindsNothingAsync(page, path);
    }
}
