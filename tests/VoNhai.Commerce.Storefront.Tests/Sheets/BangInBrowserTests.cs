using System.Text;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Photos;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Sheets;

/// <summary>The sheet's page by hand, on the smallest telephone and on a desk, with and without a script.</summary>
public sealed class BangInBrowserTests(Chromium chromium, Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Theory]
    [InlineData(320, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task A_sheet_is_fetched_mended_looked_at_and_taken_in(int width, bool javaScript)
    {
        var page = await chromium.NewPageAsync((await storefronts.On()).Address, new BrowserNewContextOptions { JavaScriptEnabled = javaScript, ViewportSize = new ViewportSize { Width = width, Height = 740 } });
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync("0900000001");
        await page.GetByLabel("Mật khẩu").FillAsync("tap ban hang 1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.GotoAsync("/nha-ban/hang");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nhập, xuất cả bảng" }).ClickAsync();
        await PageLook.IsFineAsync(page, $"bang-{width}", javaScript);
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Tải bảng hàng" }).ClickAsync());
        var sheet = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);

        await BringAsync(page, "bang.csv", Encoding.UTF8.GetBytes(sheet + ";Măng;;giỏ;35,000;;;;;5-Mar\r\n"));
        await Expect(page.GetByText("Nếu thấy ngày lạ thì Excel đã đổi")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"bang-loi-{width}", javaScript);

        var zip = ZipFile.Of(("bang.csv", Encoding.UTF8.GetBytes(Dearer(sheet) + $";Măng khô rừng vầu phơi nắng hai lần {width};Rau, măng;gói 500 g;35k;7;;;;;;;;;;;;;;có;mang.jpg\r\n;Rượu ngô men lá {width};;chai 1 lít;35\r\n")), ("mang.jpg", Pictures.Jpeg(800, 600)));
        await BringAsync(page, "bang.zip", zip);
        await Expect(page.GetByText("Món mới: 2")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"bang-xem-{width}", javaScript);

        await page.GetByRole(AriaRole.Button, new() { Name = "Đúng rồi, ghi" }).ClickAsync();
        await Expect(page.GetByText("Đã ghi: 2 món mới")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"bang-xong-{width}", javaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "Hàng của nhà" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = $"Măng khô rừng vầu phơi nắng hai lần {width}", Exact = true })).ToBeVisibleAsync();
    }

    private static async Task BringAsync(IPage page, string name, byte[] file)
    {
        await page.GetByLabel("Tệp CSV, hoặc zip có CSV và ảnh").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = file });
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Xem (trước|lại)$") }).ClickAsync();
    }

    /// <summary>The first product of the sheet costs one đồng more.</summary>
    private static string Dearer(string sheet)
    {
        var lines = sheet.Split("\r\n");
        var cells = lines[1].Split(';');
        cells[4] = (int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        lines[1] = string.Join(';', cells);
        return string.Join("\r\n", lines);
    }
}
