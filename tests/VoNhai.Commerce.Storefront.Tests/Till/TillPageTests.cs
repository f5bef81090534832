using System.Net;
using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Announcer;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Till;

/// <summary>The till without a script: the same sales by forms.</summary>
public sealed class TillPageTests(Chromium chromium, Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Fact]
    public async Task Cash_transfer_and_debt_without_a_script()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var page = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { JavaScriptEnabled = false, ViewportSize = new ViewportSize { Width = 320, Height = 640 } });
        await page.GotoAsync("/nha-ban/cho");
        await page.GetByLabel("Số điện thoại").FillAsync(stall.Phone);
        await page.GetByLabel("Mật khẩu").FillAsync(TrialStall.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();

        await page.Locator(".cho-goods button").ClickAsync();
        await page.GetByLabel("Hoặc gõ số tiền").FillAsync("abc");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Chưa đọc được số tiền.")).ToBeVisibleAsync();
        await page.GetByLabel("Hoặc gõ số tiền").FillAsync("35k");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm", Exact = true }).ClickAsync();
        await Expect(page.Locator(".cho-sum b")).ToHaveTextAsync("285.000 ₫");
        await PageLook.IsFineAsync(page, "till-plain-cart", javaScript: false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tiền mặt" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Trả lại 15.000 ₫");
        await PageLook.IsFineAsync(page, "till-plain-change", javaScript: false);

        await page.GotoAsync("/nha-ban/cho");
        await page.Locator(".cho-goods button").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Chuyển khoản" }).ClickAsync();
        var code = await page.Locator(".cho-sum .code").InnerTextAsync();
        await PageLook.IsFineAsync(page, "till-plain-code", javaScript: false);
        await stall.PayCodeAsync(code, 250_000);
        await page.GetByRole(AriaRole.Link, new() { Name = "Xem tiền về chưa" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Đã đưa hàng" }).ClickAsync();
        await Expect(page.GetByText("Tiền đã về.")).ToBeVisibleAsync();

        await page.GotoAsync("/nha-ban/cho");
        await page.Locator(".cho-goods button").ClickAsync();
        await page.Locator("details summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi nợ" }).ClickAsync();
        await Expect(page.GetByText("Xin ghi tên người nợ.")).ToBeVisibleAsync();
        await page.GetByLabel("Tên", new() { Exact = true }).FillAsync("Chị Mẩy");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi nợ" }).ClickAsync();
        await Expect(page.GetByText("Đã ghi nợ.")).ToBeVisibleAsync();
        await page.GotoAsync("/nha-ban/no");
        await Expect(page.Locator("main")).ToContainTextAsync("Chị Mẩy");
    }

    [Fact]
    public async Task Goods_go_out_and_back_by_forms_and_hostile_forms_are_refused()
    {
        var server = await storefronts.On();
        var (stall, neighbour) = (await TrialStall.OpenAsync(server), await TrialStall.OpenAsync(server));
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync(stall.Phone, TrialStall.Passphrase);
        var field = $"mang[{stall.ProductId:N}]";

        using (var few = await browser.SubmitAsync("/nha-ban/cho/mang", new Dictionary<string, string> { ["key"] = Guid.NewGuid().ToString(), [field] = "7" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, few.StatusCode);
        }

        Assert.Contains("còn 7", await browser.ReadAsync("/nha-ban/cho/mang"), StringComparison.Ordinal);
        Dictionary<string, string>[] refused =
        [
            new() { ["key"] = Guid.NewGuid().ToString(), [field] = "-1" },
            new() { ["key"] = Guid.NewGuid().ToString(), [field] = "100000000000" },
            new() { ["key"] = Guid.NewGuid().ToString(), [$"mang[{neighbour.ProductId:N}]"] = "1" },
            new() { ["key"] = Guid.NewGuid().ToString() },
        ];
        foreach (var form in refused)
        {
            using var answer = await browser.SubmitAsync("/nha-ban/cho/mang", form);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }

        (string Path, Dictionary<string, string> Form)[] hostile =
        [
            ("/nha-ban/cho?handler=Cash", new() { ["Key"] = Guid.NewGuid().ToString(), ["Basket"] = "" }),
            ("/nha-ban/cho?handler=Cash", new() { ["Key"] = Guid.NewGuid().ToString(), ["Basket"] = $"{neighbour.ProductId:N}*1000.f*-5.x*9.f*99999999999999999999" }),
            ("/nha-ban/cho?handler=Transfer", new() { ["Key"] = "nonsense", ["Basket"] = "*" }),
            ("/nha-ban/cho/don/QZ0000000?handler=Drop", new() { ["Key"] = Guid.NewGuid().ToString() }),
            ("/nha-ban/cho/mang?handler=Back", new() { ["outing"] = Guid.NewGuid().ToString() }),
        ];
        foreach (var (path, form) in hostile)
        {
            using var answer = await browser.SubmitAsync("/nha-ban/cho", form, path);
            Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{path}: {answer.StatusCode}");
        }

        // One product in two spellings, and fields that name none: the first counts.
        using var twice = await browser.SubmitAsync("/nha-ban/cho/mang", new Dictionary<string, string>
        {
            ["key"] = Guid.NewGuid().ToString(), [field] = "1", [$"mang[ {stall.ProductId:N}]"] = "2", ["mang[]"] = "1", ["mang["] = "1",
        });
        Assert.Equal(HttpStatusCode.Redirect, twice.StatusCode);
        Assert.Contains("còn 8", await browser.ReadAsync("/nha-ban/cho/mang"), StringComparison.Ordinal);
        using var without = await browser.PostAsync("/nha-ban/cho?handler=Cash", new Dictionary<string, string> { ["Key"] = Guid.NewGuid().ToString(), ["Basket"] = "f*1000" });
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Empty(await new TillScene(server).SoldAsync(stall));
    }

    /// <summary>A price that changed, or goods that went, between looking and pressing: nothing is sold before the person saw the new sum.</summary>
    [Fact]
    public async Task Nobody_sells_for_another_sum_than_the_page_showed()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        using var browser = server.NewBrowser();
        using var entered = await browser.LogInAsync(stall.Phone, TrialStall.Passphrase);
        var form = new Dictionary<string, string>
        {
            ["Key"] = Guid.NewGuid().ToString(), ["Basket"] = $"{stall.ProductId:N}*1000.{Guid.NewGuid():N}*1000.f*35000", ["Shown"] = "385000",
        };

        using (var changed = await browser.SubmitAsync("/nha-ban/cho", form, "/nha-ban/cho?handler=Cash"))
        {
            Assert.Equal(HttpStatusCode.Conflict, changed.StatusCode);
            var page = await changed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("bây giờ tất cả là 285.000", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }

        Assert.Empty(await new TillScene(server).SoldAsync(stall));
        using var seen = await browser.SubmitAsync("/nha-ban/cho", new Dictionary<string, string>(form) { ["Shown"] = "285000" }, "/nha-ban/cho?handler=Cash");
        Assert.Equal(HttpStatusCode.Redirect, seen.StatusCode);
        Assert.Single(await new TillScene(server).SoldAsync(stall));
    }
}
