using System.Net;
using System.Text.Json;
using Microsoft.Playwright;
using VoNhai.Commerce.Sdk.Tests.QrImages;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Pages;

/// <summary>Who buys and pays on one telephone cannot scan its screen: the picture, the numbers and the bank's app lead there, also inside Zalo and Facebook.</summary>
public sealed class PayOnThisPhoneTests(Storefronts storefronts, Chromium chromium) : IClassFixture<Storefronts>
{
    /// <summary>What browsers inside other apps lack.</summary>
    private const string Deprived =
        """
        delete Navigator.prototype.serviceWorker; delete Navigator.prototype.share; delete Navigator.prototype.canShare; delete Navigator.prototype.clipboard;
        delete window.caches; document.execCommand = () => false; URL.createObjectURL = () => { throw new Error('no blobs here'); };
        Object.defineProperty(HTMLAnchorElement.prototype, 'download', { get: () => undefined, set() {} });
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_poor_browser_is_enough_to_pay(bool javaScript)
    {
        var server = await storefronts.On();
        var page = await chromium.NewPageAsync(server.Address, new BrowserNewContextOptions { JavaScriptEnabled = javaScript });
        var failures = new List<string>();
        page.PageError += (_, failure) => failures.Add(failure);
        await page.AddInitScriptAsync(Deprived);
        await page.GotoAsync("/san-pham/bot-ngo-xay-men-men");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Đặt hàng Nhà bà Dính" }).ClickAsync();
        await page.GetByLabel("Họ và tên").FillAsync("Lường Thị Én");
        await page.GetByLabel("Số điện thoại").FillAsync("0912 345 678");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đặt hàng, trả" }).ClickAsync();
        var code = await page.Locator("h1 .code").InnerTextAsync();

        // A finger held on the picture saves this file, from its own address.
        var source = await page.Locator("img.qr").GetAttributeAsync("src");
        Assert.StartsWith($"/qr/{code}.png?k=", source, StringComparison.Ordinal);
        using var browser = server.NewBrowser();
        var saved = await browser.Http.GetByteArrayAsync(new Uri(source!, UriKind.Relative), TestContext.Current.CancellationToken);
        var payload = Zbar.Decode(saved);
        Assert.Contains(code, payload, StringComparison.Ordinal);
        Assert.Equal(payload, await QrOnScreen.ReadAsync(page.Locator("img.qr")));
        await Expect(page.Locator(".pay-facts")).ToContainTextAsync(code);

        // The copy button marks the text instead.
        if (javaScript)
        {
            await page.Locator($"[data-copy='{code}']").First.ClickAsync();
            Assert.Equal(code, await page.EvaluateAsync<string>("String(getSelection())"));
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Trả bằng Ngân hàng Tập" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Trả đúng" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Về đơn hàng" }).ClickAsync();
        await Expect(page.Locator(".state")).ToContainTextAsync("Đã nhận tiền");
        Assert.Empty(failures);
        await page.Context.CloseAsync();
    }

    /// <summary>The saved picture is at least 600 pixels wide, and higher than its code by the words below, in ink that changes with them.</summary>
    [Fact]
    public async Task The_picture_holds_its_words()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        var (first, second) = (await PictureAsync(browser, 1), await PictureAsync(browser, 2));

        Assert.True(first.Width >= 600, $"{first.Width} pixels");
        Assert.True(first.Height > first.Width * 5 / 4, $"{first.Width} × {first.Height}");
        Assert.InRange(first.Png.Length, 1_000, 25_000);

        // Lines of letters below the code: payee, account, amount, memo. The dots under Vietnamese letters may stand as lines of their own.
        Assert.InRange(first.Lines, 4, 7);
        Assert.NotEqual(first.Png, second.Png);
    }

    [Fact]
    public async Task The_payers_bank_is_opened_remembered_and_forgotten()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        var order = await RealOrderAsync(server, browser);
        var (code, secret) = (order.GetProperty("code").GetString(), order.GetProperty("secret").GetString());
        var link = $"/don-hang/{code}?k={secret}";
        var banks = $"/don-hang/{code}/ngan-hang?k={secret}";
        Assert.Contains(WebUtility.HtmlEncode(banks), await browser.ReadAsync(link), StringComparison.Ordinal);
        Assert.Contains("BIDV SmartBanking", await browser.ReadAsync(banks), StringComparison.Ordinal);
        Assert.Contains("vietqr.io", await browser.ReadAsync(banks), StringComparison.Ordinal);

        using var opened = await browser.GetAsync(banks + "&app=bidv");
        var target = opened.Headers.Location!;
        Assert.Equal("dl.vietqr.io", target.Host);
        Assert.Contains($"tn={code}", target.Query, StringComparison.Ordinal);
        Assert.DoesNotContain(secret!, target.AbsoluteUri, StringComparison.Ordinal);

        var remembered = await browser.ReadAsync(link);
        Assert.Contains("Mở BIDV SmartBanking", remembered, StringComparison.Ordinal);
        using var forgotten = await browser.SubmitAsync("/quen-may-nay", new Dictionary<string, string>());
        Assert.DoesNotContain("Mở BIDV SmartBanking", await browser.ReadAsync(link), StringComparison.Ordinal);

        using var wrong = await browser.GetAsync($"/don-hang/{code}/ngan-hang?k=x&app=bidv");
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        using var unknown = await browser.GetAsync(banks + "&app=https://evil.example");
        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
    }

    [Fact]
    public async Task Play_money_opens_no_bank()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync("bot-ngo-xay-men-men"));

        using var answer = await browser.GetAsync($"/don-hang/{order.GetProperty("code")}/ngan-hang?k={order.GetProperty("secret")}&app=bidv");

        Assert.StartsWith("/don-hang/", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    /// <summary>Asked seldom and not for ever: nobody's battery is spent on a page that lies forgotten, and coming back asks at once.</summary>
    [Fact]
    public async Task Looking_for_the_money_backs_off_and_stops()
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync("bot-ngo-xay-men-men"));
        var page = await chromium.NewPageAsync(server.Address);
        await page.Clock.InstallAsync();
        var asked = 0;
        await page.RouteAsync("**/*handler=TrangThai*", async route =>
        {
            Interlocked.Increment(ref asked);
            await route.FulfillAsync(new RouteFulfillOptions { Json = new { version = await page.Locator("[data-watch]").GetAttributeAsync("data-version") } });
        });
        await page.GotoAsync($"/don-hang/{order.GetProperty("code")}?k={order.GetProperty("secret")}");

        // Half a minute at first: some looks, each later than the one before.
        for (var second = 0; second < 30; second++)
        {
            await page.Clock.RunForAsync(1_000);
        }

        Assert.InRange(asked, 2, 6);

        // After half an hour there is one last look, and then none.
        await page.Clock.FastForwardAsync("31:00");
        await page.Clock.RunForAsync(60_000);
        var last = asked;
        await page.Clock.RunForAsync(600_000);
        Assert.Equal(last, asked);

        // Coming back asks at once.
        await page.RunAndWaitForRequestAsync(() => page.EvaluateAsync("document.dispatchEvent(new Event('visibilitychange'))"), request => request.Url.Contains("TrangThai", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    /// <summary>An order of a household that banks at a real bank, whose account is no one's.</summary>
    private static async Task<JsonElement> RealOrderAsync(StorefrontServer server, Browser browser)
    {
        // The database keeps play money and money apart; for a household that becomes a real one it is asked to look away.
        foreach (var trigger in new[] { "commerce_play_money_kind", "commerce_receiving_accounts_play_update" })
        {
            await server.Database.ScalarAsync($"DROP TRIGGER {trigger}");
        }

        await server.Database.ScalarAsync("UPDATE commerce_households SET is_practice = 0 WHERE slug = 'nha-chi-hoa'");
        await server.Database.ScalarAsync("UPDATE commerce_receiving_accounts SET bin = '970405', number = '0000000000' WHERE household_id = (SELECT id FROM commerce_households WHERE slug = 'nha-chi-hoa')");
        var outsider = new Outsider(browser.Http);
        var (status, order) = await outsider.OrderAsync(await outsider.ProductAsync("bun-gao-kho"));
        Assert.Equal(HttpStatusCode.Created, status);
        return order;
    }

    private static async Task<(byte[] Png, int Width, int Height, int Lines)> PictureAsync(Browser browser, int quantity)
    {
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync("bot-ngo-xay-men-men"), quantity);
        var png = await browser.Http.GetByteArrayAsync(new Uri($"/qr/{order.GetProperty("code")}.png?k={order.GetProperty("secret")}", UriKind.Relative), TestContext.Current.CancellationToken);
        using var picture = NetVips.Image.PngloadBuffer(png);
        using var grey = picture.Colourspace(NetVips.Enums.Interpretation.Bw);
        using var words = grey.Crop(0, picture.Height - 300, picture.Width, 300);
        var dark = Enumerable.Range(0, words.Height).Select(row => { using var line = words.Crop(0, row, words.Width, 1); return line.Min() < 160; }).ToList();
        var lines = dark.Zip(dark.Prepend(false), (now, before) => now && !before).Count(starts => starts);
        return (png, picture.Width, picture.Height, lines);
    }
}
