using System.Diagnostics;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

/// <summary>From the printed card to the board, and a passkey, in a real browser on a small screen.</summary>
public sealed class EnrolInBrowserTests(Chromium chromium)
{
    private static readonly BrowserNewContextOptions Small = new() { ViewportSize = new ViewportSize { Width = 320, Height = 640 } };

    [Fact]
    public async Task A_scanned_card_leads_to_the_board_by_touches_and_digits_alone()
    {
        await using var server = await StorefrontServer.StartAsync();
        var office = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
        await LogInAsync(office, "0900000091", "tap dieu hanh");
        await office.GotoAsync("/quan-tri/ho");
        await PageLook.IsFineAsync(office, "quan-tri-ho-1280");
        await office.GetByRole(AriaRole.Button, new() { Name = "In thẻ vào máy" }).First.ClickAsync();
        await PageLook.IsFineAsync(office, "the-in-1280");
        var scanned = await QrOnScreen.ReadAsync(office.Locator(".entry-card img"));
        Assert.StartsWith(server.Address + "vao-may?the=", scanned, StringComparison.Ordinal);

        var phone = await chromium.NewPageAsync(server.Address, Small);
        await phone.GotoAsync(scanned);
        await PageLook.IsFineAsync(phone, "vao-may-320");
        var began = Stopwatch.GetTimestamp();
        await phone.GotoAsync(scanned);
        await phone.GetByText("Con gà").ClickAsync();
        await phone.GetByLabel("Đặt mã PIN 6 số").FillAsync(AccountScene.GoodPin);
        await phone.GetByLabel("Gõ lại 6 số đó").FillAsync(AccountScene.GoodPin);
        await phone.GetByRole(AriaRole.Button, new() { Name = "Xong, vào gian hàng" }).ClickAsync();
        await Expect(phone).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/nha-ban$"));
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(60));

        await phone.GotoAsync("/tai-khoan/thiet-bi");
        await PageLook.IsFineAsync(phone, "thiet-bi-320");
        await phone.GotoAsync("/nha-ban/nguoi-phu");
        await PageLook.IsFineAsync(phone, "nguoi-phu-320");
        await phone.GotoAsync("/tai-khoan/thiet-bi");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Khoá máy này ngay" }).ClickAsync();
        await PageLook.IsFineAsync(phone, "pin-320");

        // The sixth digit sends it.
        await phone.GetByLabel("Mã PIN 6 số").PressSequentiallyAsync(AccountScene.GoodPin);
        await Expect(phone).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/nha-ban$"));
        await phone.GotoAsync("/dang-xuat");
        await phone.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await phone.GotoAsync("/dang-nhap");
        await PageLook.IsFineAsync(phone, "dang-nhap-320");
    }

    [Fact]
    public async Task A_passkey_logs_in_where_the_device_has_one()
    {
        await using var server = await StorefrontServer.StartAsync();
        var page = await chromium.NewPageAsync(new UriBuilder(server.Address) { Host = "localhost" }.Uri, Small);
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await LogInAsync(page, "0900000002", "tap ban hang 2");
        await page.GotoAsync("/tai-khoan/thiet-bi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dùng khoá của máy này" }).ClickAsync();
        await Expect(page.GetByText("Đã thêm khoá máy.")).ToBeVisibleAsync();

        await page.GotoAsync("/dang-xuat");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng xuất" }).ClickAsync();
        await page.GotoAsync("/dang-nhap");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào bằng vân tay" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/nha-ban$"));

        // Taken away, it opens nothing.
        await page.GotoAsync("/tai-khoan/thiet-bi");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bỏ khoá này" }).ClickAsync();
        await Expect(page.GetByText("Đã bỏ khoá máy.")).ToBeVisibleAsync();
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/dang-nhap");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào bằng vân tay" }).ClickAsync();
        await Expect(page.GetByText("Chưa vào được bằng khoá máy.")).ToBeVisibleAsync();
    }

    private static async Task LogInAsync(IPage page, string number, string passphrase)
    {
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync(number);
        await page.GetByLabel("Mật khẩu").FillAsync(passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("dang-nhap", StringComparison.Ordinal));
    }
}
