using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>Feeds and statements as people use them: by touch, with and without a script, on the smallest telephone.</summary>
public sealed class MoneyPagesInBrowserTests(Chromium chromium)
{
    [Theory]
    [InlineData(320, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task A_statement_is_looked_at_and_taken_in_by_hand(int width, bool javaScript)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        await seller.LoseFeedsAsync();
        var (paid, unpaid) = (await seller.OrderAsync(), await seller.OrderAsync());
        await seller.MarkAsync(paid);
        await seller.MarkAsync(unpaid);
        await seller.PayAsync(paid.GetProperty("total").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture), paid.GetProperty("code").GetString()!, ("Bank", "ctg-like"));
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.Path("sao-ke.csv"), await seller.PracticeStatementAsync(), TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.Path("la.csv"), MoneySeller.Csv("a;01/11/2026;150.000;mua hang", "b;02/11/2026;-20.000;mua muoi"), TestContext.Current.CancellationToken);
        var page = await OpenAsync(server, MoneySeller.Statements, width, javaScript);

        await page.SetInputFilesAsync("[name='Form.File']", folder.Path("la.csv"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await Expect(page.GetByText("Chưa biết cột nào là gì.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"cot-{width}", javaScript);

        await page.SetInputFilesAsync("[name='Form.File']", folder.Path("sao-ke.csv"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Xem trước" }).ClickAsync();
        await Expect(page.GetByText("Chưa ghi gì vào sổ.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"xem-{width}", javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhập sao kê này" }).ClickAsync();
        await Expect(page.Locator("[data-verdict=Contradicted] a")).ToHaveTextAsync(unpaid.GetProperty("code").GetString()!);
        await Expect(page.Locator("[data-verdict=Confirmed] a")).ToHaveTextAsync(paid.GetProperty("code").GetString()!);
        await PageLook.IsFineAsync(page, $"ket-qua-{width}", javaScript);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task A_feed_is_connected_by_hand(int width)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var page = await OpenAsync(server, MoneySeller.Feeds, width, javaScript: true);
        await page.GetByText("Nối kênh báo tiền").ClickAsync();
        await page.Locator(".connect").GetByText("Casso, Webhook V2").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Nối kênh này" }).ClickAsync();
        await Expect(page.GetByText("Kênh này cần mã bí mật.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"noi-{width}", true);

        await page.Locator(".connect").GetByText("Tạo mã giúp tôi").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Nối kênh này" }).ClickAsync();
        await Expect(page.Locator("[data-secret]")).ToBeVisibleAsync();
        await Expect(page.Locator(".tag-tap").First).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"kenh-{width}", true);
        await page.LoadAgainAsync();
        await Expect(page.Locator("[data-secret]")).ToHaveCountAsync(0);

        // Two touches: the first opens, the second means it.
        var casso = page.Locator(".feed", new() { HasText = "Casso" });
        await Expect(casso.GetByRole(AriaRole.Button, new() { Name = "Chắc chắn thôi dùng" })).ToBeHiddenAsync();
        await casso.GetByText("Thôi dùng kênh này").ClickAsync();
        await casso.GetByRole(AriaRole.Button, new() { Name = "Chắc chắn thôi dùng" }).ClickAsync();
        await Expect(page.Locator(".feed-retired")).ToContainTextAsync("Casso");
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task The_toy_bank_fits_its_window(int width)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var seller = await MoneySeller.EnterAsync(server);
        await seller.PayAsync("50000", "qua", ("Bank", "vcb-like"));
        var page = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 740 } });
        await page.GotoAsync("/thuc-hanh/ngan-hang");
        await page.GetByText("Tình huống khó").ClickAsync();
        await PageLook.IsFineAsync(page, $"ngan-hang-{width}", true);
        await page.GotoAsync("/thuc-hanh/sao-ke?tai-khoan=TAP0007");
        await PageLook.IsFineAsync(page, $"sao-ke-tap-{width}", true);
        await page.GotoAsync("/thuc-hanh/bien-lai-gia");
        await PageLook.IsFineAsync(page, $"bien-lai-{width}", true);
    }

    private async Task<IPage> OpenAsync(StorefrontServer server, string path, int width, bool javaScript)
    {
        var page = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { JavaScriptEnabled = javaScript, ViewportSize = new ViewportSize { Width = width, Height = 740 } });
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync(MoneySeller.Phone);
        await page.GetByLabel("Mật khẩu").FillAsync(MoneySeller.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.GotoAsync(path);
        return page;
    }
}
