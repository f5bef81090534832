using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Announcer;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Till;

/// <summary>The till on a phone: with a network, without one, with a wrong clock, touched twice, killed while it sends.</summary>
public sealed class TillInBrowserTests(Chromium chromium, Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const long Day = 86_400_000;

    /// <summary>320 pixels, four times slower, twenty sales, eight of them without a network and the page opened anew in between.</summary>
    [Fact]
    public async Task A_market_day_is_sent_once_and_equal_to_the_dong()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await TillPhone.OpenAsync(chromium, server, stall);
        await phone.WaitUntilKeptAsync();
        await phone.SlowDownAsync();
        var expected = new List<(long Total, PaymentStatus Status, PaymentCaveat Caveat)>();

        for (var i = 0; i < 6; i++)
        {
            await SellAsync(phone, stall, i, expected, isOnline: true);
        }

        await phone.CutNetworkAsync();
        for (var i = 6; i < 14; i++)
        {
            if (i == 10)
            {
                await phone.Page.LoadAgainAsync();
                await phone.WaitUntilReadyAsync();
            }

            await SellAsync(phone, stall, i, expected, isOnline: false);
        }

        Assert.Equal(10, await phone.UnsentAsync());
        await Expect(phone.Page.Locator(".cho-net")).ToContainTextAsync("8 lần bán chưa gửi");
        Assert.Equal(6, (await phone.SoldAsync()).Count);
        await phone.RestoreNetworkAsync();
        for (var i = 14; i < 20; i++)
        {
            await SellAsync(phone, stall, i, expected, isOnline: true);
        }

        await phone.WaitUntilSentAsync();
        var sold = await phone.SoldAsync();
        Assert.Equal(expected.Select(sale => sale.Total).Order(), sold.Select(order => order.Total.Dong).Order());
        var desk = server.Services.GetRequiredService<IOrderDesk>();
        var states = new List<(long, PaymentStatus, PaymentCaveat)>();
        foreach (var order in sold)
        {
            var state = (await desk.FindAsync(stall.HouseholdId, order.Code.ToString()))!.Payment.State;
            states.Add((order.Total.Dong, state.Status, state.Caveat));
            Assert.Equal(OrderStep.Delivered, order.Step);
            Assert.InRange(order.HandedOverAt!.Value, DateTimeOffset.UtcNow.AddMinutes(-10), DateTimeOffset.UtcNow);
        }

        Assert.Equal(expected.Order(), states.Order());
    }

    /// <summary>Six kinds in turn: bottles for cash, an amount for cash with change, owed, and transfers.</summary>
    private static async Task SellAsync(TillPhone phone, TrialStall stall, int i, List<(long, PaymentStatus, PaymentCaveat)> expected, bool isOnline)
    {
        var amount = 20_000 + (i * 1_000);
        switch (i % 4)
        {
            case 0:
                await phone.TapAsync("Mật ong");
                await phone.TypeAsync($"{amount / 1_000}k");
                await phone.CashAsync();
                expected.Add((250_000 + amount, PaymentStatus.Paid, PaymentCaveat.None));
                break;
            case 1:
                await phone.TypeAsync($"{amount}");
                await phone.CashAsync("50.000");
                await Expect(phone.Page.Locator("[data-f=thoi-tien]")).ToHaveTextAsync($"{(50_000 - amount) / 1_000}.000 ₫");
                expected.Add((amount, PaymentStatus.Paid, PaymentCaveat.None));
                break;
            case 2:
                await phone.TypeAsync($"{amount}");
                await phone.OweAsync($"Chị Mẩy {i}");
                expected.Add((amount, PaymentStatus.Open, PaymentCaveat.None));
                break;
            default:
                await phone.TypeAsync($"{amount}");
                var code = await phone.ShowCodeAsync();
                if (isOnline)
                {
                    await phone.WaitUntilSentAsync();
                    await stall.PayCodeAsync(code, amount);
                    await Expect(phone.Page.Locator("#xong")).ToHaveTextAsync("Tiền đã về.");
                    expected.Add((amount, PaymentStatus.Paid, PaymentCaveat.None));
                }
                else if (i == 7)
                {
                    await phone.EndAsync("Đã thấy tin nhắn ngân hàng");
                    expected.Add((amount, PaymentStatus.Paid, PaymentCaveat.Marked));
                }
                else
                {
                    // The money overtakes the sale: the bank tells of a code that nobody has told of yet.
                    await stall.PayCodeAsync(code, amount);
                    await phone.EndAsync("Chưa thấy tiền, vẫn đưa hàng");
                    expected.Add((amount, PaymentStatus.Paid, PaymentCaveat.None));
                }

                break;
        }

        await phone.NextAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-365)]
    [InlineData(1)]
    public async Task A_clock_that_is_wrong_all_along_puts_no_sale_on_another_day(int days)
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await TillPhone.OpenAsync(chromium, server, stall, shift: days * Day);

        await phone.TypeAsync("35k");
        await phone.CashAsync();
        await phone.WaitUntilSentAsync();

        Assert.InRange(Assert.Single(await phone.SoldAsync()).HandedOverAt!.Value, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task A_clock_that_jumped_asks_for_the_day()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await TillPhone.OpenAsync(chromium, server, stall);
        await phone.CutNetworkAsync();
        await phone.Page.EvaluateAsync($"() => {{ window.shift = {-400 * Day}; }}");
        await phone.TypeAsync("35k");
        await phone.CashAsync();
        await phone.NextAsync();
        await phone.Page.EvaluateAsync("() => { window.shift = 0; }");
        await phone.Page.Context.SetOfflineAsync(false);

        await Expect(phone.Page.GetByText("Bán hôm nào?")).ToBeVisibleAsync();
        Assert.Empty(await phone.SoldAsync());
        await PageLook.IsFineAsync(phone.Page, "till-ask-320");
        var yesterday = VietnamTime.DayOf(DateTimeOffset.UtcNow.AddDays(-1));
        await phone.Page.GetByLabel("Ngày khác").FillAsync(yesterday.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Ghi ngày này" }).ClickAsync();
        await phone.WaitUntilSentAsync();

        Assert.Equal(yesterday, VietnamTime.DayOf(Assert.Single(await phone.SoldAsync()).HandedOverAt!.Value));
        await Expect(phone.Page.GetByText("Bán hôm nào?")).ToBeHiddenAsync();
    }

    /// <summary>Two touches, two tabs, and an answer that never arrives: the storefront has it once.</summary>
    [Fact]
    public async Task Touched_twice_in_two_tabs_and_cut_off_while_sending_it_is_sold_once()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await TillPhone.OpenAsync(chromium, server, stall);
        var cut = 0;
        await phone.Page.Context.RouteAsync("**/nha-ban/cho/gui", async route =>
        {
            if (route.Request.PostData!.Contains("\"sale\"", StringComparison.Ordinal) && cut++ < 2)
            {
                await route.FetchAsync();
                await route.AbortAsync();
            }
            else
            {
                await route.ContinueAsync();
            }
        });
        await phone.TypeAsync("35k");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Tính tiền" }).ClickAsync();
        await phone.Page.Locator("[data-man=tra] .cho-big button", new() { HasText = "Tiền mặt" }).ClickAsync();
        await phone.Page.EvaluateAsync("() => { const button = document.querySelector('[data-to] button'); button.click(); button.click(); button.click(); }");
        await Expect(phone.Page.Locator(".cho-net")).ToHaveAttributeAsync("data-mang-luoi", "offline");
        Assert.Equal(1, await phone.UnsentAsync());
        Assert.Single(await phone.SoldAsync());

        var other = await phone.Page.Context.NewPageAsync();
        await other.GotoAsync("/nha-ban/cho/may");
        await phone.Page.LoadAgainAsync();
        await phone.WaitUntilSentAsync();

        Assert.Equal(2, cut - 1);
        Assert.Single(await phone.SoldAsync());
    }

    [Fact]
    public async Task Goods_go_to_the_market_and_come_back()
    {
        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await TillPhone.OpenAsync(chromium, server, stall);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Mang ra chợ" }).ClickAsync();
        await phone.Page.GetByLabel("Mật ong").FillAsync("5");
        await PageLook.IsFineAsync(phone.Page, "till-out-320");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Mang đi" }).ClickAsync();
        await Expect(phone.Page.Locator("[data-mon]")).ToContainTextAsync("còn 5");
        Assert.Equal(995_000, await StockAsync(server, stall));

        await phone.CutNetworkAsync();
        for (var i = 0; i < 6; i++)
        {
            await phone.TapAsync("Mật ong");
        }

        await Expect(phone.Page.Locator(".cho-beyond")).ToBeVisibleAsync();
        await phone.Page.Locator("[data-gio] button", new() { HasText = "−" }).ClickAsync();
        await phone.Page.Locator("[data-gio] button", new() { HasText = "−" }).ClickAsync();
        await phone.CashAsync();
        await phone.NextAsync();
        await Expect(phone.Page.Locator("[data-mon]")).ToContainTextAsync("còn 1");
        await phone.RestoreNetworkAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Mang ra chợ" }).ClickAsync();
        await phone.Page.Locator("[data-dang-mang] summary").ClickAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Mang về tất cả" }).ClickAsync();
        await Expect(phone.Page.GetByText("Đã trả hàng về kho.")).ToBeVisibleAsync();

        Assert.Equal(996_000, await StockAsync(server, stall));
    }

    /// <summary>Each screen at the three widths: nothing sticks out, axe finds nothing, and what a buyer scans is what was asked for.</summary>
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Every_screen_looks_right(int width)
    {
        // axe is slow and the screens differ by width only in their grids: it looks at all of them on the smallest.
        Task LookAsync(IPage page, string screen) => width == 320 || screen is "cart" or "code"
            ? PageLook.IsFineAsync(page, $"till-{screen}-{width}")
            : Task.CompletedTask;

        var server = await storefronts.On();
        var stall = await TrialStall.OpenAsync(server);
        var phone = await TillPhone.OpenAsync(chromium, server, stall, width);
        await LookAsync(phone.Page, "empty");
        await phone.TapAsync("Mật ong");
        await phone.TypeAsync("1tr2");
        await LookAsync(phone.Page, "cart");
        await Expect(phone.Page.Locator("[data-tong]")).ToHaveTextAsync("1.450.000 ₫");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Tính tiền" }).ClickAsync();
        await LookAsync(phone.Page, "how");
        await phone.Page.Locator("[data-man=tra] .cho-big button", new() { HasText = "Tiền mặt" }).ClickAsync();
        await LookAsync(phone.Page, "notes");
        await phone.Page.Locator("[data-to] button", new() { HasText = "1.500.000" }).ClickAsync();
        await Expect(phone.Page.Locator("[data-f=thoi-tien]")).ToHaveTextAsync("50.000 ₫");
        await LookAsync(phone.Page, "change");
        await phone.NextAsync();
        await phone.TypeAsync("35k");
        var code = await phone.ShowCodeAsync();
        await LookAsync(phone.Page, "code");
        var scanned = await QrOnScreen.ReadAsync(phone.Page.Locator("[data-ma]"));
        Assert.True(VietQr.VietQrTransfer.TryParse(scanned, out var transfer, out _));
        Assert.Equal((35_000, code), (transfer.Amount!.Value.Dong, transfer.Memo));
        Assert.True((await phone.Page.Locator("[data-ma]").BoundingBoxAsync())!.Width >= 240);
        await phone.EndAsync("Thôi, không bán");
        await Expect(phone.Page.Locator("[data-man=tra]")).ToBeVisibleAsync();
        await phone.Page.Locator("[data-man=tra] .cho-big button", new() { HasText = "Ghi nợ" }).ClickAsync();
        await LookAsync(phone.Page, "owe");
    }

    private static Task<long> StockAsync(StorefrontServer server, TrialStall stall) => server.WithAsync<ShopDbContext, long>(async db =>
        (await db.Set<Product>().AsNoTracking().SingleAsync(product => product.Id == stall.ProductId)).Stock.Thousandths);
}
