using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Playwright;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Announcer;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>Sales book, money book and counted cash as a household uses them.</summary>
public sealed class BooksTests(Chromium chromium, Storefronts storefronts) : IClassFixture<Storefronts>
{
    private const string Sales = "/nha-ban/so-ban";
    private const string Money = "/nha-ban/so-tien";
    private const string Count = "/nha-ban/dem-tien";

    [Theory, BothDatabases]
    public async Task A_sale_by_hand_stands_in_both_books_and_is_taken_back_by_another_line(DatabaseKind kind)
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On(kind));
        using var browser = await scene.EnterAsync();

        var wrong = await SendAsync(browser, Sales, "Ghi", ("Form.Kind", "ban"), ("Form.Amount", "một ít"), ("Form.Reason", "Bán <b>ở chợ</b>"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Xin ghi số tiền", wrong.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Bán <b>ở chợ</b>\"", wrong.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(browser, Sales, "Ghi", ("Form.Kind", "ban"), ("Form.How", "tien-mat"), ("Form.Amount", "350k"), ("Form.Reason", "=Bán ở chợ"))).Status);

        Assert.Contains("350.000\u00A0₫", await ReadAsync(browser, Sales), StringComparison.Ordinal);
        Assert.Contains("Bán ngoài phần mềm: =Bán ở chợ", await ReadAsync(browser, Money), StringComparison.Ordinal);
        Assert.Contains("Đây là số ghi nhận trong phần mềm, không phải số thuế", await ReadAsync(browser, Sales), StringComparison.Ordinal);
        var month = VietnamTime.DayOf(DateTimeOffset.UtcNow).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        using (var csv = await browser.GetAsync($"{Sales}?handler=Tep&tu={month}&den={month}&loai=csv&ngay=0"))
        {
            var bytes = await csv.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
            Assert.Contains(",Bán ngoài phần mềm: =Bán ở chợ,350000\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
            Assert.Equal($"so-ban-hang-{month}.csv", csv.Content.Headers.ContentDisposition?.FileName);
        }

        using (var xlsx = await browser.GetAsync($"{Sales}?handler=Tep&tu={month}&den={month}&loai=xlsx&ngay=1"))
        {
            Assert.Equal("PK"u8.ToArray(), (await xlsx.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(browser, Sales, "Nguoc", ("dong", "1"), ("Form.Reason", "Nhầm"))).Status);
        var after = await ReadAsync(browser, Sales);
        Assert.Contains("Ghi lại (cho dòng số 1): Nhầm", after, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(browser, Sales, "Nguoc", ("dong", "99"), ("Form.Reason", "Nhầm"))).Status);
    }

    [Fact]
    public async Task Counted_cash_that_differs_asks_why_and_keeps_what_was_typed()
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On());
        using var browser = await scene.EnterAsync();
        await SendAsync(browser, Money, "Ghi", ("Form.Kind", "vao"), ("Form.How", "tien-mat"), ("Form.Amount", "100k"), ("Form.Reason", "Tiền lẻ"));

        var asked = await SendAsync(browser, Count, null, ("opening", "50k"), ("to-50000", "2"), ("to-10000", "4"), ("sum", ""), ("reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        Assert.Contains("Thiếu 10.000", asked.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"to-10000\" value=\"4\"", asked.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(browser, Count, null, ("opening", "50k"), ("to-50000", "2"), ("to-10000", "4"), ("reason", "Trả nhầm"))).Status);
        var counted = await ReadAsync(browser, Count);
        Assert.Contains("Trả nhầm", counted, StringComparison.Ordinal);
        Assert.Contains("50.000 × 2, 10.000 × 4", counted, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_page_sends_is_refused_and_breaks_nothing()
    {
        var scene = await MoneyScene.OpenAsync(await storefronts.On());
        using var browser = await scene.EnterAsync();
        string[] hostile =
        [
            $"{Sales}?thang=2026-13", $"{Sales}?thang=9999-12", $"{Sales}?ngay=0001-01-01", $"{Sales}?ngay=9999-12-31", $"{Sales}?thang=2000-01", $"{Sales}?thang=2999-12", $"{Sales}?sau=%00", $"{Sales}?sau=20261130.99999999999999999999",
            $"{Money}?ngay=x", $"{Count}?ngay=9999-99-99", $"{Sales}?handler=Tep", $"{Sales}?handler=Tep&tu=2026-01&den=2027-02&loai=csv", $"{Sales}?handler=Tep&tu=2026-02&den=2026-01&loai=csv", $"{Sales}?handler=Tep&tu=2026-01&den=2026-01&loai=exe",
        ];
        foreach (var address in hostile)
        {
            using var answer = await browser.GetAsync(address);
            Assert.InRange((int)answer.StatusCode, 200, 499);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(browser, Count, null, ("opening", "-1"), ("to-1000", "٣"), ("sum", "99999999999999999999"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(browser, Sales, "Ghi", ("Form.Kind", "x"), ("Form.Amount", "1"), ("Form.Day", "3000-01-01"))).Status);
    }

    /// <summary>Axe, nothing wider than the screen, and pictures for whoever asks for them.</summary>
    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task The_books_fit_their_screen(int width)
    {
        var server = await storefronts.On();
        var scene = await MoneyScene.OpenAsync(server);
        await BusyMonthAsync(server, scene);
        var page = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 740 } });
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Số điện thoại").FillAsync(scene.Stall.Phone);
        await page.GetByLabel("Mật khẩu").FillAsync(TrialStall.Passphrase);
        await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
        foreach (var (path, name) in new[] { (Sales, "so-ban"), (Money, "so-tien"), ("/nha-ban/so-no", "so-no"), (Count, "dem-tien") })
        {
            await page.GotoAsync(path);
            await PageLook.IsFineAsync(page, $"{name}-{width}");
        }

        await page.GotoAsync("/nha-ban/so-no");
        await page.GetByRole(AriaRole.Link, new() { Name = "Thu tiền" }).First.ClickAsync();
        await PageLook.IsFineAsync(page, $"nguoi-no-{width}");
    }

    private static async Task BusyMonthAsync(StorefrontServer server, MoneyScene scene)
    {
        var today = VietnamTime.DayOf(DateTimeOffset.UtcNow);
        for (var i = 0; i < 9; i++)
        {
            var line = new HandWritten { FormKey = $"ban-{i}", Kind = HandKind.Sale, ByTransfer = i % 3 == 0, Amount = Vnd.Of(90_000 + (i * 61_000)), Day = today.AddDays(-Math.Min(i * 3, today.Day - 1)), Reason = "Na, bưởi" };
            Assert.IsType<BookOutcome.Done>(await server.WithAsync<IBookDesk, BookOutcome>(desk => desk.WriteAsync(scene.HouseholdId, line, "user:trial")));
        }

        await server.WithAsync<IBookDesk, BookOutcome>(desk => desk.WriteAsync(scene.HouseholdId, new HandWritten { FormKey = "ra", Kind = HandKind.Out, Amount = Vnd.Of(45_000), Reason = "Mua thùng" }, "user:trial"));
        var code = await scene.OrderAsync();
        await scene.GiveCreditAsync(code);
        await server.WithAsync<IOrderDesk, StepOutcome>(desk => desk.TakeStepAsync(scene.HouseholdId, code, OrderStep.Accepted, "user:trial"));
        await server.WithAsync<IOrderDesk, StepOutcome>(desk => desk.TakeStepAsync(scene.HouseholdId, code, OrderStep.Packed, "user:trial"));
        await server.WithAsync<IOrderDesk, StepOutcome>(desk => desk.TakeStepAsync(scene.HouseholdId, code, OrderStep.HandedOver, "user:trial"));
        await scene.GiveCreditAsync(await scene.OrderAsync());
        await server.WithAsync<IBookDesk, BookOutcome>(desk => desk.CountCashAsync(
            scene.HouseholdId, new CashCounted { FormKey = "dem", Day = today, Opening = Vnd.Of(100_000), Notes = new Dictionary<int, int> { [50_000] = 2, [20_000] = 1 }, Reason = "Trả nhầm" }, "user:trial"));
    }

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(Browser browser, string page, string? handler, params (string Name, string Value)[] fields)
    {
        var form = fields.ToDictionary(field => field.Name, field => field.Value);
        form.TryAdd("Form.Key", Guid.NewGuid().ToString("N"));
        using var answer = await browser.SubmitAsync(page, form, handler is null ? page : $"{page}?handler={handler}");
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private static async Task<string> ReadAsync(Browser browser, string path) => WebUtility.HtmlDecode(await browser.ReadAsync(path));
}
