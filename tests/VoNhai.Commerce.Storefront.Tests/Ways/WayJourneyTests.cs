using Microsoft.Playwright;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Ways;

/// <summary>The way of goods in a real browser: ways set up by touch, chosen at checkout, handed over by code, carried by a run.</summary>
public sealed class WayJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(320, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task A_household_sets_up_its_ways_and_a_buyer_chooses_one(int width, bool javaScript)
    {
        await using var scene = await WayScene.OpenAsync();
        await scene.RunAsync();
        var seller = await EnterAsync(scene, WayScene.Phone, WayScene.Passphrase, width, javaScript);
        await seller.GotoAsync("/nha-ban/giao-hang");
        await AddAsync(seller, "Chợ phiên", "", "", "5k");
        await Expect(seller.GetByText("Xin ghi chợ nào, bến nào.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(seller, $"giao-hang-loi-{width}", javaScript);
        await seller.Locator("#them-Place").FillAsync("Chợ La Hiên");
        await seller.Locator("#them-When").FillAsync("Chủ nhật hằng tuần");
        await seller.Locator("#them").GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
        await AddAsync(seller, "Gửi bưu điện", "", "", "30k");
        await PageLook.IsFineAsync(seller, $"giao-hang-{width}", javaScript);

        var buyer = await NewPageAsync(scene, width, javaScript);
        await buyer.GotoAsync("/san-pham/bot-ngo-xay-men-men");
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
        await buyer.GetByRole(AriaRole.Link, new() { Name = "Đặt hàng Nhà bà Dính" }).ClickAsync();
        await buyer.GetByLabel("Họ và tên").FillAsync("Lường Thị Én");
        await buyer.GetByLabel("Số điện thoại").FillAsync("0912 345 678");
        await buyer.GetByText("Gửi bưu điện").ClickAsync();
        await Expect(buyer.GetByLabel("Xóm, bản, số nhà")).ToBeVisibleAsync();
        await buyer.GetByText("Chợ phiên: Chợ La Hiên").ClickAsync();
        await Expect(buyer.GetByLabel("Xóm, bản, số nhà")).ToBeHiddenAsync();
        await PageLook.IsFineAsync(buyer, $"dat-hang-{width}", javaScript);
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Đặt hàng, trả" }).ClickAsync();
        await Expect(buyer.Locator(".summary")).ToContainTextAsync("Tiền giao");
        await Expect(buyer.Locator(".facts")).ToContainTextAsync("Chợ phiên: Chợ La Hiên, Chủ nhật hằng tuần");
    }

    [Theory]
    [InlineData(320, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task The_code_that_the_buyer_reads_out_opens_the_parcel(int width, bool javaScript)
    {
        await using var scene = await WayScene.OpenAsync();
        var order = await scene.PackedAsync();
        var buyer = await NewPageAsync(scene, width, javaScript);
        await buyer.GotoAsync(WayScene.LinkOf(order));
        var code = await buyer.Locator(".pickup .code").InnerTextAsync();
        await PageLook.IsFineAsync(buyer, $"ma-nhan-{width}", javaScript);
        var seller = await EnterAsync(scene, WayScene.Phone, WayScene.Passphrase, width, javaScript);
        await seller.GotoAsync("/nha-ban");
        await PageLook.IsFineAsync(seller, $"bang-{width}", javaScript);
        await seller.Locator($"#{WayScene.CodeOf(order)}").GetByRole(AriaRole.Link, new() { Name = "Giao hàng" }).ClickAsync();

        await seller.GetByLabel("Mã người mua đọc").FillAsync(code == "0000" ? "0001" : "0000");
        await seller.GetByRole(AriaRole.Button, new() { Name = "Đúng mã, giao hàng" }).ClickAsync();
        await Expect(seller.GetByText("Mã không đúng. Còn thử được 4 lần.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(seller, $"duong-di-sai-{width}", javaScript);
        await seller.GetByLabel("Mã người mua đọc").FillAsync(code);
        await seller.GetByRole(AriaRole.Button, new() { Name = "Đúng mã, giao hàng" }).ClickAsync();
        await seller.GetByText("Ghi chú cho nhà mình").First.ClickAsync();
        await seller.Locator("#GhiChu-Note").FillAsync("khách quen");
        await seller.GetByRole(AriaRole.Button, new() { Name = "Ghi lại" }).ClickAsync();
        await seller.GetByText("Hàng trả về").First.ClickAsync();
        await PageLook.IsFineAsync(seller, $"duong-di-{width}", javaScript);

        await buyer.LoadAgainAsync();
        await Expect(buyer.Locator(".pickup")).ToHaveCountAsync(0);
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Tôi đã nhận hàng" }).ClickAsync();
        await Expect(buyer.Locator(".timeline")).ToContainTextAsync("Người mua đã nhận");
        await PageLook.IsFineAsync(buyer, $"da-nhan-{width}", javaScript);
    }

    [Theory]
    [InlineData(320, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    public async Task A_run_is_opened_and_ticked_off_by_touch(int width, bool javaScript)
    {
        await using var scene = await WayScene.OpenAsync();
        var run = await scene.RunAsync();
        var order = await scene.PackedAsync(run);
        await scene.PackedAsync(run);
        var keeper = await EnterAsync(scene, PracticeStaff.RunKeeper.Phone, PracticeStaff.RunKeeper.Passphrase, width, javaScript);
        await keeper.GotoAsync("/chuyen");
        await keeper.GetByText("Mở chuyến mới").ClickAsync();
        await keeper.GetByRole(AriaRole.Button, new() { Name = "Mở chuyến" }).ClickAsync();
        await Expect(keeper.GetByText("Xin chọn xe khách hay chợ phiên.")).ToBeVisibleAsync();
        await PageLook.IsFineAsync(keeper, $"chuyen-{width}", javaScript);

        await keeper.GetByRole(AriaRole.Link, new() { Name = "Bảng kê" }).First.ClickAsync();
        var row = keeper.Locator(".run-list tr", new() { HasText = WayScene.CodeOf(order) });
        await row.GetByText("Giao và đánh dấu").ClickAsync();
        await row.GetByLabel("Mã người mua đọc").FillAsync(await scene.PickupCodeAsync(order));
        await PageLook.IsFineAsync(keeper, $"bang-ke-{width}", javaScript);
        await row.GetByRole(AriaRole.Button, new() { Name = "Đã giao xong" }).ClickAsync();
        await Expect(keeper.Locator(".run-done")).ToContainTextAsync("đã giao");
    }

    /// <summary>What the printer gets fits an A4 sheet: rows with a box to tick, no forms, no buttons.</summary>
    [Fact]
    public async Task The_list_prints_on_A4_without_its_forms()
    {
        await using var scene = await WayScene.OpenAsync();
        var run = await scene.RunAsync(places: 40);
        for (var i = 0; i < 12; i++)
        {
            await scene.OrderAsync(run);
        }

        var keeper = await EnterAsync(scene, PracticeStaff.RunKeeper.Phone, PracticeStaff.RunKeeper.Passphrase, 1280, javaScript: true);
        await keeper.GotoAsync($"/chuyen/{run}");
        await keeper.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(keeper.Locator(".paper-box")).ToHaveCountAsync(12);
        await Expect(keeper.Locator(".paper-box").First).ToBeVisibleAsync();
        await Expect(keeper.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await keeper.SetViewportSizeAsync(703, 1000); // 186 mm: A4 less its margins.
        Assert.Equal(0, await keeper.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        if (Environment.GetEnvironmentVariable("VONHAI_PICTURES") is { Length: > 0 } folder)
        {
            await keeper.PdfAsync(new PagePdfOptions { Path = Path.Combine(folder, "bang-ke.pdf"), PreferCSSPageSize = true });
        }
    }

    /// <summary>No request that the order's page causes carries the link's secret to anybody in its Referer, on the page or on leaving it.</summary>
    [Fact]
    public async Task The_secret_of_a_link_never_stands_in_a_referer()
    {
        await using var scene = await WayScene.OpenAsync();
        var order = await scene.PackedAsync();
        var secret = order.GetProperty("secret").GetString()!;
        var page = await NewPageAsync(scene, 390, javaScript: true);
        var (referers, requests) = (new List<string>(), 0);
        page.Request += (_, request) =>
        {
            requests++;
            referers.Add(request.Headers.GetValueOrDefault("referer", ""));
        };

        await page.GotoAsync(WayScene.LinkOf(order));
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.GetByRole(AriaRole.Link, new() { Name = "Nhà bà Dính" }).ClickAsync();
        await page.GoBackAsync();
        await scene.SetStepAsync(WayScene.CodeOf(order), OrderStep.HandedOver);
        await page.LoadAgainAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tôi đã nhận hàng" }).ClickAsync();
        await Expect(page.Locator(".timeline")).ToContainTextAsync("Người mua đã nhận");

        // The control: the page did cause requests that say where they come from.
        Assert.Contains(referers, referer => referer.Length > 0);
        Assert.InRange(requests, 8, int.MaxValue);
        Assert.DoesNotContain(referers, referer => referer.Contains(secret, StringComparison.Ordinal) || referer.Contains("/don-hang/", StringComparison.Ordinal));
    }

    /// <summary>Whoever turns on everything that there is to log reads no secret, no pickup code and no phone of an order's way.</summary>
    [Fact]
    public async Task The_log_holds_no_secret_pickup_code_or_phone()
    {
        await using var scene = await WayScene.OpenAsync();
        var order = await scene.PackedAsync();
        var code = await scene.PickupCodeAsync(order);
        await scene.Buyer.ReadAsync(WayScene.LinkOf(order));
        await WayScene.SendAsync(scene.Seller, $"/nha-ban/duong-di/{WayScene.CodeOf(order)}", "Giao", ("Code", code));
        using var tracked = await scene.Buyer.SubmitAsync("/theo-doi", new Dictionary<string, string> { ["Code"] = WayScene.CodeOf(order), ["LastFour"] = "5678" });

        var lines = scene.Server.Log.Lines.Select(line => line.Message + line.Failure).ToList();

        Assert.NotEmpty(lines);
        foreach (var secret in new[] { order.GetProperty("secret").GetString()!, "0912345678", $"Code={code}", $"\"{code}\"", "Lường Thị Én" })
        {
            Assert.DoesNotContain(lines, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    private static async Task AddAsync(IPage seller, string means, string place, string when, string fee)
    {
        await seller.GetByText("Thêm cách giao").ClickAsync();
        var form = seller.Locator("#them");
        await form.GetByText(means, new() { Exact = true }).ClickAsync();
        await seller.Locator("#them-Place").FillAsync(place);
        await seller.Locator("#them-When").FillAsync(when);
        await seller.Locator("#them-Fee").FillAsync(fee);
        await form.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
    }

    private async Task<IPage> EnterAsync(WayScene scene, string phone, string passphrase, int width, bool javaScript)
    {
        var page = await NewPageAsync(scene, width, javaScript);
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync(phone);
        await page.GetByLabel("Mật khẩu").FillAsync(passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        return page;
    }

    private Task<IPage> NewPageAsync(WayScene scene, int width, bool javaScript) => chromium.NewPageAsync(
        scene.Server.Address, new BrowserNewContextOptions { JavaScriptEnabled = javaScript, ViewportSize = new ViewportSize { Width = width, Height = 740 } });
}
