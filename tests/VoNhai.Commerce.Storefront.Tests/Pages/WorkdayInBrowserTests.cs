using Microsoft.Playwright;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Tests.Announcer;
using VoNhai.Commerce.Storefront.Tests.Photos;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>A household's day on a small, slow phone: 320 pixels, every script four times slower; the board also wider, and without a script.</summary>
public sealed class WorkdayInBrowserTests(Chromium chromium, Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Fact]
    public async Task Four_taps_list_a_product()
    {
        var server = await storefronts.On();
        var page = await EnterAsync(await TrialStall.OpenAsync(server), server, 320);
        await page.GetByRole(AriaRole.Link, new() { Name = "Bày món mới" }).ClickAsync();
        await PageLook.IsFineAsync(page, "nhanh-320");

        await page.GetByLabel("1. Chụp ảnh").SetInputFilesAsync(new FilePayload { Name = "IMG.jpg", MimeType = "image/jpeg", Buffer = Pictures.Jpeg(800, 600) });
        await page.GetByLabel("2. Tên món hàng").FillAsync("Bưởi Diễn đầu mùa");
        await page.GetByLabel("3. Giá (đồng)").FillAsync("35k");
        await page.GetByLabel("4. Có bao nhiêu để bán").FillAsync("20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bày bán" }).ClickAsync();

        await Expect(page.GetByText("Đang bày bán")).ToBeVisibleAsync();
        await page.GotoAsync("/nha-ban/hang");
        await Expect(page.GetByText("35.000").First).ToBeVisibleAsync();
        await page.GetByText("Sửa giá").First.ClickAsync();
        await PageLook.IsFineAsync(page, "hang-320");
    }

    [Theory]
    [InlineData(320, true)]
    [InlineData(1280, false)]
    public async Task An_order_is_accepted_by_mistake_undone_accepted_packed_and_handed_over(int width, bool javaScript)
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var order = await stall.OrderAsync();
        await stall.PayAsync(order);
        var (code, secret) = (MoneyScene.CodeOf(order), order.GetProperty("secret").GetString()!);
        var page = await EnterAsync(stall, server, width, javaScript);
        await PageLook.IsFineAsync(page, $"hom-nay-{width}", javaScript);

        await Press(page, "Nhận đơn");
        await PageLook.IsFineAsync(page, $"hom-nay-lui-{width}", javaScript);
        await Press(page, $"Bấm nhầm? Lùi lại {code}");
        await Expect(page.Locator("#nhan a.code", new() { HasText = code })).ToBeVisibleAsync();
        await Press(page, "Nhận đơn");
        await Expect(page.Locator("#goi a.code", new() { HasText = code })).ToBeVisibleAsync();
        await Press(page, "Đã gói");
        await page.Locator("#giao").GetByRole(AriaRole.Link, new() { Name = "Giao hàng" }).ClickAsync();
        var seen = await server.WithAsync<IOrderTracking, OrderView?>(tracking => tracking.FindAsync(code, secret));
        await page.GetByLabel("Mã người mua đọc").FillAsync(seen!.PickupCode!.Value.Reveal());
        await page.Locator("#Giao button").ClickAsync();

        await Expect(page.GetByText("Đã giao hàng").First).ToBeVisibleAsync();
        Assert.Equal(OrderStep.HandedOver, (await server.WithAsync<IOrderTracking, OrderView?>(tracking => tracking.FindAsync(code, secret)))!.Step);
        await page.GotoAsync("/nha-ban");
        await Expect(page.Locator("#don-khac a.code", new() { HasText = code })).ToBeVisibleAsync();
        await PageLook.IsFineAsync(page, $"hom-nay-xong-{width}", javaScript);
    }

    private async Task<IPage> EnterAsync(TrialStall stall, StorefrontServer server, int width, bool javaScript = true)
    {
        var page = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { JavaScriptEnabled = javaScript, ViewportSize = new ViewportSize { Width = width, Height = 740 } });
        if (javaScript)
        {
            await (await page.Context.NewCDPSessionAsync(page)).SendAsync("Emulation.setCPUThrottlingRate", new Dictionary<string, object> { ["rate"] = 4 });
        }

        await page.GotoAsync("/dang-nhap?ve=%2Fnha-ban");
        await page.GetByLabel("Số điện thoại").FillAsync(stall.Phone);
        await page.GetByLabel("Mật khẩu").FillAsync(TrialStall.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/nha-ban");
        return page;
    }

    private static Task Press(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
}
