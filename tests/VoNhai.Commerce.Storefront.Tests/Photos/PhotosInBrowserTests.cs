using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Pages.Don;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Photos;

/// <summary>Photos as people use them: by touch, with and without a script, on the smallest telephone.</summary>
public sealed class PhotosInBrowserTests(Chromium chromium)
{
    [Theory]
    [InlineData(320, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task Photos_are_brought_arranged_and_deleted_by_hand(int width, bool javaScript)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await PhotoSeller.EnterAsync(server.NewBrowser());
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.Path("to.jpg"), Pictures.FromPhone(3000, 2000, 6), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.Path("nho.png"), Pictures.Png(700, 500), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.Path("gia.jpg"), "<svg/>", TestContext.Current.CancellationToken);
        var page = await OpenAsync(server, seller.Page, width, javaScript);
        await Expect(page.GetByText("Chưa có ảnh.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"anh-chua-co-{width}", javaScript);

        await BringAsync(page, folder.Path("to.jpg"));
        await Expect(page.GetByText("Đã thêm ảnh.")).ToBeVisibleAsync();
        await BringAsync(page, folder.Path("nho.png"));
        await Expect(page.Locator(".photo-list img")).ToHaveCountAsync(2);
        await PageLook.IsFineAsync(page, $"anh-hai-anh-{width}", javaScript);

        await page.GetByRole(AriaRole.Button, new() { Name = "Làm ảnh chính" }).ClickAsync();
        await Expect(page.GetByText("Đã đổi thứ tự ảnh.")).ToBeVisibleAsync();
        await BringAsync(page, folder.Path("gia.jpg"));
        await Expect(page.GetByText("Chỉ nhận ảnh JPEG, PNG hoặc WebP.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"anh-sai-{width}", javaScript);

        await page.GotoAsync($"/san-pham/{PhotoSeller.Slug}");
        await PageLook.IsFineAsync(page, $"anh-san-pham-{width}", javaScript);
        await page.GotoAsync("/?q=bot");
        await PageLook.IsFineAsync(page, $"anh-danh-sach-{width}", javaScript);

        await page.GotoAsync(seller.Page);
        await page.Locator(".photo-list summary").First.ClickAsync();
        await Expect(page.GetByText("Xoá hẳn ảnh này?").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Xoá hẳn" }).First.ClickAsync();
        await Expect(page.GetByText("Đã xoá ảnh.")).ToBeVisibleAsync();
        await Expect(page.Locator(".photo-list img")).ToHaveCountAsync(1);
    }

    /// <summary>With a script a few KB leave the phone instead of megabytes, and the picture stands upright all the same.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_browser_makes_it_smaller_where_it_can(bool javaScript)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await PhotoSeller.EnterAsync(server.NewBrowser());
        using var folder = new TempFolder();
        var brought = Pictures.Turned(Pictures.Jpeg(3000, 2000, noisy: true), 6);
        await File.WriteAllBytesAsync(folder.Path("to.jpg"), brought, TestContext.Current.CancellationToken);
        var page = await OpenAsync(server, seller.Page, 390, javaScript);
        await page.SetInputFilesAsync("input[type=file]", folder.Path("to.jpg"));
        if (javaScript)
        {
            await Expect(page.GetByText("Đã thu nhỏ ảnh cho nhẹ mạng.")).ToBeVisibleAsync();
            Assert.InRange(await page.EvaluateAsync<long>("document.querySelector('input[type=file]').files[0].size"), 1, brought.Length / 2);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm ảnh" }).ClickAsync();
        await Expect(page.GetByText("Đã thêm ảnh.")).ToBeVisibleAsync();
        Assert.True(await page.Locator(".photo-list img").EvaluateAsync<bool>("img => img.naturalHeight > img.naturalWidth"));
    }

    [Theory]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task Less_is_asked_for_spoiled_goods_with_a_photo(int width, bool javaScript)
    {
        await using var desk = await OrderDesk.OpenAsync();
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.Path("hong.jpg"), Pictures.Jpeg(), TestContext.Current.CancellationToken);
        var page = await OpenAsync(desk.Server, $"{desk.Page}?mo=BotTien", width, javaScript);
        await page.Locator("#BotTien-Amount").FillAsync("10k");
        await page.Locator("#BotTien-Reason").FillAsync("Hai gói bị ẩm");
        await page.GetByLabel("Ảnh hàng hỏng").SetInputFilesAsync(folder.Path("hong.jpg"));
        await PageLook.IsFineAsync(page, $"anh-bot-tien-{width}", javaScript);
        await page.Locator("#BotTien button").ClickAsync();
        await Expect(page.Locator(".money-book .proof img")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"anh-so-{width}", javaScript);

        await page.GotoAsync(desk.BuyerPage);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ảnh hàng hỏng" })).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"anh-nguoi-mua-{width}", javaScript);
    }

    private static async Task BringAsync(IPage page, string path)
    {
        await page.SetInputFilesAsync("input[type=file]", path);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Thêm ảnh" })).ToBeEnabledAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm ảnh" }).ClickAsync();
    }

    private async Task<IPage> OpenAsync(StorefrontServer server, string path, int width, bool javaScript)
    {
        var page = await chromium.NewPageAsync(server.Address, new() { JavaScriptEnabled = javaScript, ViewportSize = new ViewportSize { Width = width, Height = 740 } });
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync(PhotoSeller.Phone);
        await page.GetByLabel("Mật khẩu").FillAsync(PhotoSeller.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.GotoAsync(path);
        return page;
    }
}
