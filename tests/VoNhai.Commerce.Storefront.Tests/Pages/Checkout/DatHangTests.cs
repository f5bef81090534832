using System.Net;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Checkout;

/// <summary>One cart, several households, one form: all of it is ordered or none of it, and pressing twice orders once.</summary>
public sealed class DatHangTests
{
    private const string Maize = "bot-ngo-xay-men-men";
    private const string Noodles = "bun-gao-kho";

    [Theory, BothDatabases]
    public async Task A_cart_of_two_households_becomes_two_orders_on_one_page(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind);
        using var buyer = await CheckoutPage.WithAsync(server, Maize, Noodles);
        Assert.Contains("Đặt tất cả (2 đơn)", WebUtility.HtmlDecode(await buyer.Browser.ReadAsync("/gio-hang")), StringComparison.Ordinal);

        var (status, _, to) = await buyer.SendAsync(await buyer.FormAsync());

        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.StartsWith("/dat-hang/xong?k=", to, StringComparison.Ordinal);
        var links = CheckoutPage.OrdersOn(await buyer.Browser.ReadAsync(to!));
        Assert.Equal(2, links.Count);
        var (first, second) = (await CheckoutPage.ReadAsync(buyer.Browser, links[0]), await CheckoutPage.ReadAsync(buyer.Browser, links[1]));
        Assert.NotEqual(first.GetProperty("payment").GetProperty("account").GetString(), second.GetProperty("payment").GetProperty("account").GetString());
        Assert.NotEqual(first.GetProperty("code").GetString(), second.GetProperty("code").GetString());
        Assert.Contains("Giỏ chưa có gì", WebUtility.HtmlDecode(await buyer.Browser.ReadAsync("/gio-hang")), StringComparison.Ordinal);

        using var stranger = server.NewBrowser();
        foreach (var key in new[] { "", "?k=", "?k=0123", $"?k={new string('0', 32)}", $"?k={to![^32..].ToUpperInvariant()}x" })
        {
            using var refused = await stranger.GetAsync("/dat-hang/xong" + key);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
    }

    [Theory, BothDatabases]
    public async Task When_one_part_was_sold_meanwhile_nothing_is_ordered_and_the_page_says_so(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind);
        using var buyer = await CheckoutPage.WithAsync(server, Maize, Noodles);
        var form = await buyer.FormAsync(("Form.Note", "gói kỹ giúp"));
        await server.Database.ScalarAsync($"UPDATE commerce_products SET stock = 0 WHERE slug = '{Noodles}'");

        var (status, html, _) = await buyer.SendAsync(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Bún gạo khô chỉ còn 0", html, StringComparison.Ordinal);
        Assert.Contains("Chưa đặt đơn nào.", html, StringComparison.Ordinal);
        Assert.Contains("gói kỹ giúp", html, StringComparison.Ordinal);
        Assert.Equal(0, await buyer.CountAsync("SELECT count(*) FROM commerce_orders"));
        Assert.Contains("Bột ngô", WebUtility.HtmlDecode(await buyer.Browser.ReadAsync("/gio-hang")), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Sixty_four_presses_in_two_tabs_order_once(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind);
        using var buyer = await CheckoutPage.WithAsync(server, Maize, Noodles);
        var form = await buyer.FormAsync();
        var secondTab = await buyer.FormAsync();
        var cart = buyer.Browser.Cookies.GetCookieHeader(server.Address);

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(async number =>
        {
            // Each press carries the cart as it was, as a browser does that has not had its answer yet.
            using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };
            using var press = new HttpRequestMessage(HttpMethod.Post, CheckoutPage.Page) { Content = new FormUrlEncodedContent(number % 2 == 0 ? form : secondTab) };
            press.Headers.Add("Cookie", cart);
            using var answer = await http.SendAsync(press);
            return (answer.StatusCode, To: answer.Headers.Location?.OriginalString);
        }));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.To).Distinct());
        Assert.Equal(2, await buyer.CountAsync("SELECT count(*) FROM commerce_orders"));

        // And once more after the cart was emptied: the same orders again.
        await buyer.SendAsync(form);
        Assert.Equal((HttpStatusCode.Redirect, answers[0].To), await buyer.SendAsync(form) is var again ? (again.Status, again.To) : default);
        Assert.Equal(2, await buyer.CountAsync("SELECT count(*) FROM commerce_orders"));
    }

    [Fact]
    public async Task The_same_form_with_other_words_is_shown_again_before_it_orders_anew()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var buyer = await CheckoutPage.WithAsync(server, Maize);
        var form = await buyer.FormAsync();
        var cart = buyer.Browser.Cookies.GetAllCookies().Single(cookie => cookie.Name.EndsWith("cart", StringComparison.Ordinal)).Value;
        await buyer.SendAsync(form);
        buyer.Browser.Cookies.Add(server.Address, new Cookie("vonhai-cart", cart));

        var (status, html, _) = await buyer.SendAsync(new Dictionary<string, string>(form) { ["Form.Name"] = "Giàng A Páo" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Biểu mẫu này đã gửi một lần.", html, StringComparison.Ordinal);
        Assert.Equal(1, await buyer.CountAsync("SELECT count(*) FROM commerce_orders"));
        Assert.Equal(HttpStatusCode.Redirect, (await buyer.SendAsync(CheckoutPage.Filled(html, ("Form.Name", "Giàng A Páo")))).Status);
    }

    /// <summary>Ordered, and the answer was lost on the way: cart and key are as they were. Whoever comes for a part of it is told, too.</summary>
    [Fact]
    public async Task Who_comes_again_because_the_answer_was_lost_is_told_of_the_order_before()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var buyer = await CheckoutPage.WithAsync(server, Maize, Noodles);
        var form = await buyer.FormAsync();
        var before = buyer.Browser.Cookies.GetAllCookies().Where(cookie => cookie.Name.Contains("cart", StringComparison.Ordinal)).Select(cookie => new Cookie(cookie.Name, cookie.Value)).ToList();
        Assert.Equal(2, before.Count);
        await buyer.SendAsync(form);
        var code = (string)(await server.Database.ScalarAsync("SELECT min(code) FROM commerce_orders"))!;
        var household = await server.Database.ScalarAsync("SELECT min(slug) FROM commerce_households WHERE id IN (SELECT household_id FROM commerce_orders)");

        foreach (var again in new[] { CheckoutPage.Page, $"{CheckoutPage.Page}?ho={household}" })
        {
            before.ForEach(cookie => buyer.Browser.Cookies.Add(server.Address, new Cookie(cookie.Name, cookie.Value)));
            var html = WebUtility.HtmlDecode(await buyer.Browser.ReadAsync(again));
            Assert.Contains("Giỏ này đã đặt một lần", html, StringComparison.Ordinal);
            Assert.Contains(code, html, StringComparison.Ordinal);
        }

        Assert.Equal(2, await buyer.CountAsync("SELECT count(*) FROM commerce_orders"));
        Assert.Equal(HttpStatusCode.Redirect, (await buyer.SendAsync(await buyer.FormAsync())).Status);
        Assert.Equal(4, await buyer.CountAsync("SELECT count(*) FROM commerce_orders"));
    }

    [Fact]
    public async Task A_number_from_before_2018_is_asked_about_beside_its_field_and_taken_by_the_second_press()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var buyer = await CheckoutPage.WithAsync(server, Maize);

        var (status, html, _) = await buyer.SendAsync(await buyer.FormAsync(("Form.Phone", "0168 234 5678")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Số 0168 234 5678 nay là 0382 345 678, đúng không? Đúng thì bấm đặt.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"0382 345 678\"", html, StringComparison.Ordinal);
        Assert.Equal(0, await buyer.CountAsync("SELECT count(*) FROM commerce_orders"));

        var (again, _, to) = await buyer.SendAsync(CheckoutPage.Filled(html, ("Form.Phone", "0382 345 678")));
        Assert.Equal(HttpStatusCode.Redirect, again);
        Assert.Contains("0382 345 678", await buyer.Browser.ReadAsync(to!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cart_that_changed_in_another_window_is_shown_before_it_is_ordered()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var buyer = await CheckoutPage.WithAsync(server, Maize);
        var form = await buyer.FormAsync();
        using var more = await CheckoutPage.WithAsync(server, Maize, Noodles);
        foreach (Cookie cookie in more.Browser.Cookies.GetCookies(server.Address).Where(cookie => cookie.Name.EndsWith("cart", StringComparison.Ordinal)))
        {
            buyer.Browser.Cookies.Add(server.Address, new Cookie(cookie.Name, cookie.Value));
        }

        var (status, html, _) = await buyer.SendAsync(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Giỏ hàng vừa thay đổi.", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await buyer.SendAsync(CheckoutPage.Filled(html))).Status);
        Assert.Equal(2, await buyer.CountAsync("SELECT count(*) FROM commerce_orders"));
    }

    [Fact]
    public async Task A_price_that_rose_meanwhile_is_told_and_ordered_only_after_another_press()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var buyer = await CheckoutPage.WithAsync(server, Maize, Noodles);
        var form = await buyer.FormAsync();
        await server.Database.ScalarAsync($"UPDATE commerce_products SET price = price + 1000 WHERE slug = '{Noodles}'");

        var (status, html, _) = await buyer.SendAsync(form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("giá vừa đổi, nay là 23.000", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await buyer.SendAsync(CheckoutPage.Filled(html))).Status);
    }

    [Theory]
    [InlineData("Pickup", "cash", "Trả tiền mặt khi nhận hàng.")]
    [InlineData("Delivery", "cod", "Trả tiền mặt khi giao tới.")]
    public async Task Paying_in_cash_waits_for_the_household_and_asks_for_no_transfer(string delivery, string choice, string told)
    {
        await using var server = await StorefrontServer.StartAsync();
        using var buyer = await CheckoutPage.WithAsync(server, Maize);

        var (_, _, link) = await buyer.SendAsync(await buyer.FormAsync(
            ("Form.Payment", "Cash"), ("Form.Delivery", delivery), ("Form.Commune", "Sảng Mộc"), ("Form.Address", "Bản Nà Lay")));

        var html = WebUtility.HtmlDecode(await buyer.Browser.ReadAsync(link!));
        Assert.Contains("Chờ nhà bán nhận đơn.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"qr\"", html, StringComparison.Ordinal);
        var order = await CheckoutPage.ReadAsync(buyer.Browser, link!);
        Assert.Equal((choice, false), (order.GetProperty("payment").GetProperty("choice").GetString(), order.TryGetProperty("payload", out var payload) && payload.GetString() is not null));
        Assert.Equal(0, await buyer.CountAsync("SELECT count(*) FROM commerce_stock_holds"));

        using var seller = await MoneySeller.EnterAsync(server);
        using var accepted = await seller.Browser.SubmitAsync("/nha-ban", new Dictionary<string, string> { ["code"] = order.GetProperty("code").GetString()! }, "/nha-ban?handler=Nhan");
        Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        Assert.Contains(told, WebUtility.HtmlDecode(await buyer.Browser.ReadAsync(link!)), StringComparison.Ordinal);
        Assert.Equal(1, await buyer.CountAsync("SELECT count(*) FROM commerce_stock_holds WHERE state = 'Secured'"));
    }

    [Fact]
    public async Task Accepting_what_is_no_longer_there_is_refused_with_the_product()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var buyer = await CheckoutPage.WithAsync(server, Maize);
        var (_, _, link) = await buyer.SendAsync(await buyer.FormAsync(("Form.Payment", "Cash")));
        var code = (await CheckoutPage.ReadAsync(buyer.Browser, link!)).GetProperty("code").GetString()!;
        await server.Database.ScalarAsync($"UPDATE commerce_products SET stock = 0 WHERE slug = '{Maize}'");
        using var seller = await MoneySeller.EnterAsync(server);

        using var refused = await seller.Browser.SubmitAsync("/nha-ban", new Dictionary<string, string> { ["code"] = code }, "/nha-ban?handler=Nhan");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains($"không còn đủ để nhận đơn {code}", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form.Key", "x")]
    [InlineData("Form.Key", "0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("Form.Payment", "Gold")]
    [InlineData("Form.Payment", "99")]
    [InlineData("Form.Delivery", "99")]
    [InlineData("Form.Shown[nha-ba-dinh]", "-1")]
    [InlineData("Form.Shown[nha-ba-dinh]", "1e9")]
    [InlineData("Form.Shown[x]", "9223372036854775808")]
    [InlineData("Form.Phone", "0912345678\0")]
    public async Task Fields_that_no_form_of_ours_sends_order_nothing_and_break_nothing(string field, string value)
    {
        await using var server = await StorefrontServer.StartAsync();
        using var buyer = await CheckoutPage.WithAsync(server, Maize);

        var (status, _, _) = await buyer.SendAsync(await buyer.FormAsync((field, value)));

        Assert.InRange((int)status, 400, 499);
        Assert.Equal(0, await buyer.CountAsync("SELECT count(*) FROM commerce_orders"));
    }
}
