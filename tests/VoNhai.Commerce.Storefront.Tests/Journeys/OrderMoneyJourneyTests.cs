using Microsoft.Playwright;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Sdk.Tests.QrImages;
using VoNhai.Commerce.Storefront.Tests.Pages.Don;
using VoNhai.Commerce.Storefront.Tests.Running;
using VoNhai.Commerce.VietQr;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Journeys;

/// <summary>The money of one order in a real browser: from the board to its book, with a buyer who watches.</summary>
public sealed class OrderMoneyJourneyTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mark_by_hand_is_seen_by_the_buyer_and_confirmed_by_the_bank(bool javaScript)
    {
        await using var desk = await OrderDesk.OpenAsync();
        var seller = await EnterAsync(desk, javaScript);
        var buyer = await chromium.NewPageAsync(desk.Server.Address, new BrowserNewContextOptions { JavaScriptEnabled = javaScript });
        await buyer.GotoAsync(desk.BuyerPage);
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Tôi đã chuyển" }).ClickAsync();
        await Expect(buyer.GetByText("Đã ghi lại. Nhà bán sẽ xem. Đừng chuyển lần nữa.")).ToBeVisibleAsync();
        await Expect(buyer.Locator("img.qr")).Not.ToBeVisibleAsync();
        await Expect(buyer.Locator(".state")).ToContainTextAsync("Chưa thấy tiền về.");

        await seller.GotoAsync("/nha-ban");
        await seller.Locator($"#{desk.Code}").Locator($"a.button[href=\"/nha-ban/don/{desk.Code}\"]").ClickAsync();
        await Expect(seller.GetByText("Người mua báo đã chuyển lúc")).ToBeVisibleAsync();
        await OpenFormAsync(seller, "ThayTien");
        var form = seller.Locator("#ThayTien");
        await Expect(form.GetByLabel("Đã thấy tất cả bao nhiêu?")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"^42\.000\s₫$"));
        await Expect(form.GetByText("Không tin ảnh chụp màn hình của người mua.")).ToBeVisibleAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Ghi: đã thấy tiền" }).ClickAsync();
        await Expect(form.GetByText("Xin chọn nơi đã thấy tiền.")).ToBeVisibleAsync();
        await form.GetByLabel("Tin nhắn ngân hàng").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Ghi: đã thấy tiền" }).ClickAsync();

        await Expect(seller.Locator(".money-now .state")).ToContainTextAsync("Đã nhận (người bán xác nhận).");
        await Expect(seller.Locator(".money-book")).ToContainTextAsync("Chờ ngân hàng");
        if (!javaScript)
        {
            await buyer.LoadAgainAsync();
        }

        await Expect(buyer.Locator(".state")).ToContainTextAsync("Đã nhận (người bán xác nhận).");
        await desk.PaidAsync(OrderDesk.Total);
        await seller.LoadAgainAsync();
        await Expect(seller.Locator(".money-book")).ToContainTextAsync("Ngân hàng đã báo khớp");
        await Expect(seller.Locator(".money-now .state")).ToContainTextAsync("Ngân hàng báo đủ 42.000");
    }

    [Fact]
    public async Task A_picture_of_the_buyers_code_is_looked_at_twice_before_money_goes_back()
    {
        await using var desk = await OrderDesk.OpenAsync();
        using var folder = new TempFolder();
        await desk.PaidAsync(OrderDesk.Total);
        await desk.CancelAsync();
        await File.WriteAllBytesAsync(folder.Path("ma.png"), QrImage.Png(VietQrTransfer.To(Banks.Practice, "0000000456").Payload), TestContext.Current.CancellationToken);
        var seller = await EnterAsync(desk);
        await seller.GotoAsync(desk.Page);
        await OpenFormAsync(seller, "TraNoiKhac");
        await seller.Locator(".pictures:not([hidden])").WaitForAsync();

        await seller.SetInputFilesAsync("#anh", folder.Path("ma.png"));

        var look = seller.Locator("#nhin-lai");
        await Expect(look).ToContainTextAsync("0000000456");
        await Expect(look).ToContainTextAsync(Banks.Practice.ShortName);
        await Expect(seller.Locator("#tra img.qr")).ToHaveCountAsync(0);
        await look.GetByLabel("Tên hiện trên app ngân hàng của mình").FillAsync("LUONG THI EN");
        await look.GetByRole(AriaRole.Button, new() { Name = "Đúng người, hiện mã" }).ClickAsync();

        var onScreen = await QrOnScreen.ReadAsync(seller.Locator("#tra img.qr"));
        Assert.True(VietQrTransfer.TryParse(onScreen, out var code, out _), onScreen);
        Assert.Equal((Banks.Practice.Bin, "0000000456", 42_000L, desk.Code), (code.Bin, code.Account, code.Amount!.Value.Dong, code.Memo));
        await seller.Locator("#DaTra").GetByRole(AriaRole.Button, new() { Name = "Ghi: đã chuyển trả" }).ClickAsync();
        await Expect(seller.GetByText("Đã ghi trả 42.000 ₫. Chờ ngân hàng báo.")).ToBeVisibleAsync();
        await desk.SentBackAsync(42_000);
        await seller.LoadAgainAsync();
        await Expect(seller.Locator(".money-now .state")).ToContainTextAsync("Đã trả lại 42.000");
    }

    [Fact]
    public async Task The_saved_picture_of_a_refund_is_the_one_on_the_screen()
    {
        await using var desk = await OrderDesk.OpenAsync();
        await desk.PaidAsync(OrderDesk.Total);
        await desk.CancelAsync();
        await desk.NamePayersAsync();
        var seller = await EnterAsync(desk);
        await seller.GotoAsync(desk.Page);
        await OpenFormAsync(seller, "TraVeNguon");
        await seller.Locator("#TraVeNguon").GetByRole(AriaRole.Button, new() { Name = "Hiện mã để chuyển trả" }).ClickAsync();

        var download = await seller.RunAndWaitForDownloadAsync(() => seller.GetByRole(AriaRole.Link, new() { Name = "Lưu ảnh mã" }).ClickAsync());

        Assert.Equal($"tra-{desk.Code}.png", download.SuggestedFilename);
        Assert.Equal(await QrOnScreen.ReadAsync(seller.Locator("#tra img.qr")), Zbar.Decode(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken)));
        Assert.Equal(0, await desk.MoneyAsync("wentBack"));
    }

    /// <summary>Every form open, every kind of line, a problem in a form, the code of a refund, and the buyer's page in its states.</summary>
    [Fact]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_a_small_telephone()
    {
        await using var desk = await OrderDesk.OpenAsync();
        var seller = await EnterAsync(desk);
        var buyer = await chromium.NewPageAsync(desk.Server.Address);
        await LookAsync(buyer, desk.BuyerPage, "buyer-waiting");
        await desk.DoAsync("XinCoc", ("Amount", "30%"));
        await LookAsync(buyer, desk.BuyerPage, "buyer-deposit");
        await buyer.GetByRole(AriaRole.Button, new() { Name = "Tôi đã chuyển" }).ClickAsync();
        await LookAsync(buyer, desk.BuyerPage, "buyer-claimed");
        await LookAsync(seller, desk.Page, "desk-claimed");
        await OpenAllAsync(seller);
        await LookAsync(seller, null, "desk-forms");
        await OpenFormAsync(seller, "NhanTienMat");
        await desk.DoAsync("NhanTienMat", ("Amount", "13k"));
        await desk.DoAsync("ThayTien", ("Where", "BankApp"), ("Amount", "29k"), ("Reason", "Thấy lúc ăn trưa"));
        await desk.DoAsync("BotTien", ("Amount", "2k"), ("Reason", "Hai gói bị rách, đã gọi nói với người mua rồi"));
        await LookAsync(buyer, desk.BuyerPage, "buyer-overpaid");
        await seller.GotoAsync(desk.Page);
        await OpenFormAsync(seller, "TraTienMat");
        await seller.Locator("#TraTienMat-Amount").FillAsync("năm nghìn");
        await seller.Locator("#TraTienMat").GetByRole(AriaRole.Button, new() { Name = "Ghi: đã trả tiền mặt" }).ClickAsync();
        await LookAsync(seller, null, "desk-problem");
        await seller.GotoAsync(desk.Page);
        await seller.Locator(".money-book .cancel summary").First.ClickAsync();
        await seller.Locator(".money-book").GetByLabel("Vì sao").First.FillAsync("Ghi nhầm");
        await seller.Locator(".money-book").GetByRole(AriaRole.Button, new() { Name = "Bỏ dòng này" }).First.ClickAsync();
        await LookAsync(seller, desk.Page, "desk-struck");
        await desk.PaidAsync(OrderDesk.Total);
        await desk.CancelAsync();
        await desk.NamePayersAsync();
        await LookAsync(buyer, desk.BuyerPage, "buyer-refund");
        await seller.GotoAsync(desk.Page);
        await OpenFormAsync(seller, "TraVeNguon");
        await seller.Locator("#TraVeNguon").GetByRole(AriaRole.Button, new() { Name = "Hiện mã để chuyển trả" }).ClickAsync();
        await LookAsync(seller, null, "desk-refund");
        await LookAsync(seller, "/nha-ban", "board");
    }

    private async Task<IPage> EnterAsync(OrderDesk desk, bool javaScript = true)
    {
        var page = await chromium.NewPageAsync(desk.Server.Address, new BrowserNewContextOptions { JavaScriptEnabled = javaScript, ViewportSize = new ViewportSize { Width = 320, Height = 640 } });
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync(OrderDesk.Phone);
        await page.GetByLabel("Mật khẩu").FillAsync(OrderDesk.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        return page;
    }

    private static Task OpenFormAsync(IPage page, string form) => page.Locator($"#{form} > summary").ClickAsync();

    private static async Task OpenAllAsync(IPage page)
    {
        foreach (var summary in await page.Locator(".do > summary").AllAsync())
        {
            await summary.ClickAsync();
        }
    }

    private static async Task LookAsync(IPage page, string? path, string name)
    {
        if (path is not null)
        {
            await page.GotoAsync(path);
        }

        await PageLook.AxeFindsNothingAsync(page, name);
        await page.SetViewportSizeAsync(320, 640);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than 320");
    }
}
