using Microsoft.Playwright;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace VoNhai.Commerce.Storefront.Tests.Offline;

/// <summary>A buyer whose network comes and goes: what was seen can be read, what was pressed is kept, and nothing is sent but by the buyer.</summary>
public sealed class BuyersOfflineTests(Storefronts storefronts, Chromium chromium) : IClassFixture<Storefronts>
{
    private const string Product = "/san-pham/bot-ngo-xay-men-men";

    [Fact]
    public async Task Fills_the_basket_without_a_network_and_orders_when_it_is_back()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var page = await OpenAsync(server.Address, Product);

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(Product);
        await Expect(page.Locator("[data-copy-told]")).ToContainTextAsync("Không có mạng. Đây là bản lưu lúc");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Bột ngô xay (mèn mén)");
        await page.GetByLabel("Mua bao nhiêu").FillAsync("1,5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
        await Expect(page.Locator("#da-ghi")).ToContainTextAsync("Bột ngô xay (mèn mén) × 1,5 kg");
        await PageLook.IsFineAsync(page, "ngoai-mang-360");
        await page.GotoAsync("/");
        await Expect(page.Locator("[data-copy-told]")).ToContainTextAsync("bản lưu");
        Assert.Equal(0, await OrdersAsync(server));

        // The price changes meanwhile: the question is asked at today's.
        await server.Database.ScalarAsync("UPDATE commerce_products SET price = 30000 WHERE slug = 'bot-ngo-xay-men-men'");
        await page.GotoAsync("/gio-hang");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#co-mang")).ToHaveTextAsync("Đã có mạng. Vẫn đặt chứ?");
        await page.Locator("#ve-gio").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Vẫn đặt chứ?");
        await Expect(page.Locator(".summary")).ToContainTextAsync("lúc ghi: 28.000");
        await Expect(page.Locator(".summary b")).ToContainTextAsync("30.000");
        await PageLook.IsFineAsync(page, "van-dat-chu-360");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vẫn đặt, cho vào giỏ" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Đặt hàng Nhà bà Dính" }).ClickAsync();

        // The network goes again at the worst moment.
        await page.GetByLabel("Họ và tên").FillAsync("Lường Thị Én");
        await page.GetByLabel("Số điện thoại").FillAsync("0912 345 678");
        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đặt hàng, trả" }).ClickAsync();
        await Expect(page.Locator("#chua-gui")).ToContainTextAsync("Đơn chưa gửi được");
        await page.Context.SetOfflineAsync(false);
        await Expect(page.Locator("#co-mang")).ToBeVisibleAsync();
        await page.Locator("#ve-don").ClickAsync();
        await Expect(page.Locator("[data-unsent]")).ToContainTextAsync("Vẫn đặt chứ?");
        await Expect(page.GetByLabel("Họ và tên")).ToHaveValueAsync("Lường Thị Én");
        Assert.Equal(0, await OrdersAsync(server));

        await page.GetByRole(AriaRole.Button, new() { Name = "Đặt hàng, trả 45.000" }).ClickAsync();
        await Expect(page.Locator(".state")).ToContainTextAsync("Chưa thấy tiền về");
        Assert.Equal(1, await OrdersAsync(server));
        Assert.Empty(await page.EvaluateAsync<string[]>("caches.open('cho-mang').then(cache => cache.keys()).then(keys => keys.map(key => key.url))"));
    }

    /// <summary>The answer was lost, not the order: the same form sent again is the same order.</summary>
    [Fact]
    public async Task An_order_whose_answer_was_lost_is_not_placed_twice()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var page = await OpenAsync(server.Address, Product);
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Đặt hàng Nhà bà Dính" }).ClickAsync();
        await page.GetByLabel("Họ và tên").FillAsync("Lường Thị Én");
        await page.GetByLabel("Số điện thoại").FillAsync("0912 345 678");

        // The same fields reach the server past the worker, whose own request then fails.
        await page.EvaluateAsync("fetch(location.href, { method: 'POST', redirect: 'manual', credentials: 'same-origin', body: new URLSearchParams(new FormData(document.querySelector('form.form'))) })");
        Assert.Equal(1, await OrdersAsync(server));
        await page.EvaluateAsync(
            """
            async () => {
              const fields = [...new FormData(document.querySelector('form.form'))].filter(([name]) => name !== '__RequestVerificationToken');
              await (await caches.open('cho-mang')).put('/cho-mang/don', new Response(JSON.stringify({ page: location.pathname + location.search, fields }), { headers: { 'x-luu-luc': String(Date.now()) } }));
            }
            """);
        await page.GotoAsync(Product);
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm vào giỏ" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Đặt hàng Nhà bà Dính" }).ClickAsync();
        await Expect(page.GetByLabel("Họ và tên")).ToHaveValueAsync("Lường Thị Én");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đặt hàng, trả" }).ClickAsync();
        await Expect(page.Locator("h1 .code")).ToBeVisibleAsync();
        Assert.Equal(1, await OrdersAsync(server));
    }

    /// <summary>The next person on a shared telephone reads nothing of the last one's orders.</summary>
    [Theory]
    [InlineData("/quen-may-nay", "Xóa trên máy này")]
    [InlineData("/dang-xuat", "Đăng xuất")]
    public async Task An_order_can_be_read_without_a_network_and_is_forgotten_when_asked(string farewell, string button)
    {
        var server = await storefronts.On();
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync("bot-ngo-xay-men-men"), 2);
        var code = order.GetProperty("code").GetString()!;
        var link = $"/don-hang/{code}?k={order.GetProperty("secret")}";
        var page = await OpenAsync(server.Address, "/");
        if (farewell == "/dang-xuat")
        {
            await page.GotoAsync("/dang-nhap");
            await page.GetByLabel("Số điện thoại").FillAsync("0900000003");
            await page.GetByLabel("Mật khẩu").FillAsync("tap ban hang 3");
            await page.GetByRole(AriaRole.Button, new() { Name = "Vào", Exact = true }).ClickAsync();
            await page.WaitForURLAsync("**/nha-ban");
        }

        await page.GotoAsync(link);
        await page.Locator("img.qr").EvaluateAsync("picture => picture.decode()");

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(link);
        await Expect(page.Locator("[data-copy-told]")).ToContainTextAsync("Tiền về hay chưa");
        await Expect(page.Locator(".state")).ToContainTextAsync("Chưa thấy tiền về");
        Assert.Equal(order.GetProperty("payload").GetString(), await QrOnScreen.ReadAsync(page.Locator("img.qr")));

        var kept = await KeptAsync(page);
        Assert.Contains(code, kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Lường Thị Én", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("345 678", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", kept, StringComparison.Ordinal);

        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(farewell);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        await page.WaitForURLAsync(url => !url.EndsWith(farewell, StringComparison.Ordinal));
        Assert.DoesNotContain(code, await KeptAsync(page), StringComparison.Ordinal);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(link);
        await Expect(page.Locator("#khong-mang h1")).ToContainTextAsync("Không có mạng");
    }

    /// <summary>A new version (here: of a site without practice) replaces the page without a network, and what is online is never an old copy.</summary>
    [Fact]
    public async Task A_changed_site_is_not_stuck_behind_an_old_worker()
    {
        var first = await StorefrontServer.StartAsync();
        var page = await OpenAsync(first.Address, "/");
        var before = await page.EvaluateAsync<string>("caches.keys().then(keys => keys.find(key => key.startsWith('ngoai-mang-')))");
        var address = first.Address.GetLeftPart(UriPartial.Authority);
        await first.DisposeAsync();
        await using var second = await StorefrontServer.StartAsync(options: new StorefrontOptions { Settings = new Dictionary<string, string> { ["urls"] = address, ["Practice:Enabled"] = "false" } });

        await page.GotoAsync("/theo-doi");
        await page.GotoAsync("/gio-hang");
        await Expect(page.Locator(".practice-bar")).ToHaveCountAsync(0);
        await page.EvaluateAsync(
            """
            async before => {
              await (await navigator.serviceWorker.getRegistration('/')).update();
              for (let tries = 0; tries < 300; tries++) {
                const kept = (await caches.keys()).filter(key => key.startsWith('ngoai-mang-'));
                if (kept.length === 1 && kept[0] !== before) return;
                await new Promise(resolve => setTimeout(resolve, 50));
              }
              throw new Error('The old version is still kept.');
            }
            """,
            before);
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/theo-doi");
        await Expect(page.Locator("#khong-mang h1")).ToContainTextAsync("Không có mạng");
        await Expect(page.Locator(".practice-bar")).ToHaveCountAsync(0);
    }

    /// <summary>On a weak signal the copy is there at once, and is put right when the answer comes.</summary>
    [Fact]
    public async Task A_copy_that_is_old_is_put_right_when_the_answer_comes()
    {
        var server = await storefronts.On();
        var page = await OpenAsync(server.Address, Product);
        await page.GotoAsync("/");
        await page.GotoAsync(Product);
        await page.GotoAsync("/");
        await server.Database.ScalarAsync("UPDATE commerce_products SET price = 31000 WHERE slug = 'bot-ngo-xay-men-men'");
        var network = await page.Context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 900, ["downloadThroughput"] = 50_000, ["uploadThroughput"] = 50_000 });

        await page.GotoAsync(Product);

        await Expect(page.Locator(".price-big b")).ToHaveTextAsync("31.000\u00a0₫", new() { Timeout = 15_000 });
    }

    /// <summary>A copy is quicker than an answer, so that one in the language that was left behind must not be there.</summary>
    [Fact]
    public async Task Who_chooses_another_language_sees_no_copy_of_the_one_before()
    {
        var server = await storefronts.On();
        var page = await OpenAsync(server.Address, Product);
        Assert.Equal(["vi"], await LanguagesKeptAsync(page)); // The control: there is something to mix up.
        var network = await page.Context.NewCDPSessionAsync(page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 400, ["downloadThroughput"] = 500_000, ["uploadThroughput"] = 50_000 });

        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).First.ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(page).ToHaveURLAsync(new Uri(server.Address, Product).AbsoluteUri);
        await page.WaitForFunctionAsync(
            "async path => (await (await caches.open('trang')).match(path)) && /lang=\"en\"/.test(await (await caches.match('/ngoai-mang')).text())", Product);

        Assert.Equal(["en"], await LanguagesKeptAsync(page));
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(Product);
        await Expect(page.Locator("[data-copy-told]")).ToContainTextAsync("No network. This copy was saved at");
        await page.GotoAsync("/theo-doi");
        await Expect(page.Locator("#khong-mang h1")).ToContainTextAsync("No network");
    }

    /// <summary>The languages of the catalogue's copies.</summary>
    private static Task<string[]> LanguagesKeptAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        async () => {
          const cache = await caches.open('trang'), found = new Set();
          for (const request of await cache.keys()) found.add((await (await cache.match(request)).text()).match(/<html lang="(..)"/)[1]);
          return [...found];
        }
        """);

    private async Task<IPage> OpenAsync(Uri address, string path)
    {
        var page = await chromium.NewPageAsync(address);
        await page.GotoAsync(path);
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => undefined)");

        // Active means: the first copies are being fetched.
        await page.WaitForFunctionAsync("async path => (await (await caches.open('trang')).match(path)) && (await (await caches.open('trang')).match('/')) && navigator.serviceWorker.controller", path);
        return page;
    }

    /// <summary>Everything that is kept on the telephone: addresses and texts.</summary>
    private static Task<string> KeptAsync(IPage page) => page.EvaluateAsync<string>(
        """
        async () => {
          let all = JSON.stringify(localStorage) + JSON.stringify(sessionStorage);
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
              const answer = await cache.match(request);
              all += request.url + (/json|html/.test(answer.headers.get('content-type')) ? await answer.text() : '');
            }
          }
          return all;
        }
        """);

    private static async Task<long> OrdersAsync(StorefrontServer server) => Convert.ToInt64(await server.Database.ScalarAsync("SELECT count(*) FROM commerce_orders"), System.Globalization.CultureInfo.InvariantCulture);
}
