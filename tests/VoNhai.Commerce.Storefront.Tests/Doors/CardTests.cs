using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.StripePayments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Doors;

/// <summary>Cards on a site whose operator has set them up: the buyer's page, the door for webhooks, the household's refund. Stripe is a stand-in over HTTP.</summary>
public sealed class CardTests(CardTests.Scene scene, Chromium chromium) : IClassFixture<CardTests.Scene>
{
    [Fact]
    public async Task A_buyer_pays_by_card_comes_back_too_early_and_gets_some_of_it_back()
    {
        var order = await scene.OrderAsync();
        using var buyer = scene.Server.NewBrowser();
        var link = LinkOf(order);
        var page = await buyer.ReadAsync(link);
        Assert.Contains("bằng thẻ (Visa, Mastercard…)", page, StringComparison.Ordinal);

        var first = await PressAsync(buyer, link);
        Assert.StartsWith("https://checkout.stripe.com/", first, StringComparison.Ordinal);
        Assert.Equal(first, await PressAsync(buyer, link));
        var session = scene.Stripe.Pay(first.Split('/')[^1]);

        // Coming back proves nothing and changes nothing.
        var back = await buyer.ReadAsync($"{link}&the=da-tra");
        Assert.Contains("Công ty thẻ chưa báo", WebUtility.HtmlDecode(back), StringComparison.Ordinal);
        Assert.Equal(0, await scene.EntriesAsync(order));

        var body = FakeStripe.Event("checkout.session.completed", session, "evt_journey");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.PostAsync(body, FakeStripe.Signed(body, DateTimeOffset.UtcNow))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        Assert.Equal(1, await scene.EntriesAsync(order));
        page = WebUtility.HtmlDecode(await buyer.ReadAsync($"{link}&the=da-tra"));
        Assert.Contains("bằng thẻ.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Công ty thẻ chưa báo", page, StringComparison.Ordinal);
        Assert.DoesNotContain("(Visa, Mastercard…)", page, StringComparison.Ordinal);

        using var seller = scene.Server.NewBrowser();
        using var entered = await seller.LogInAsync(Scene.Phone, Scene.Passphrase);
        var desk = $"/nha-ban/don/{order.Code}";
        Assert.Contains("Trả bằng thẻ, tiền ở công ty thẻ", WebUtility.HtmlDecode(await seller.ReadAsync(desk)), StringComparison.Ordinal);
        using var much = await RefundAsync(seller, desk, "95001");
        Assert.Equal(HttpStatusCode.Conflict, much.StatusCode);
        using var part = await RefundAsync(seller, desk, "40000");
        Assert.Equal(HttpStatusCode.Redirect, part.StatusCode);
        Assert.Contains("Trả lại vào thẻ", WebUtility.HtmlDecode(await seller.ReadAsync(desk)), StringComparison.Ordinal);
        Assert.Equal(40_000, Assert.Single(scene.Stripe.Refunds, refund => refund["payment_intent"]!.GetValue<string>() == session["payment_intent"]!.GetValue<string>())["amount"]!.GetValue<long>());
        Assert.Contains("Thẻ, tiền còn ở công ty thẻ", WebUtility.HtmlDecode(await seller.ReadAsync("/nha-ban/so-tien")), StringComparison.Ordinal);

        scene.AssertNothingSecretIsLogged();
    }

    [Fact]
    public async Task A_missed_webhook_is_mended_by_the_buyers_question()
    {
        var order = await scene.OrderAsync();
        using var buyer = scene.Server.NewBrowser();
        scene.Stripe.Pay((await PressAsync(buyer, LinkOf(order))).Split('/')[^1]);
        using var asked = await buyer.SubmitAsync($"{LinkOf(order)}&the=da-tra", new Dictionary<string, string>(), $"{LinkOf(order)}&handler=HoiThe");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal(1, await scene.EntriesAsync(order));
    }

    [Fact]
    public async Task Nobody_else_is_believed_and_nothing_changes()
    {
        var order = await scene.OrderAsync();
        using var buyer = scene.Server.NewBrowser();
        var session = scene.Stripe.Pay((await PressAsync(buyer, LinkOf(order))).Split('/')[^1]);
        var body = FakeStripe.Event("checkout.session.completed", session);
        var (now, old) = (DateTimeOffset.UtcNow, FakeStripe.Event("checkout.session.completed", session, version: "2020-08-27"));
        (HttpStatusCode Expected, string Body, Dictionary<string, string> Headers)[] hostile =
        [
            (HttpStatusCode.Unauthorized, body, []),
            (HttpStatusCode.Unauthorized, body, new() { ["Stripe-Signature"] = "" }),
            (HttpStatusCode.Unauthorized, body, new() { ["Stripe-Signature"] = "t=1,v1=00" }),
            (HttpStatusCode.Unauthorized, body, FakeStripe.Signed(body, now.AddSeconds(-305))),
            (HttpStatusCode.Unauthorized, body, FakeStripe.Signed(body, now, "whsec_of_somebody_else_entirely")),
            (HttpStatusCode.Unauthorized, body + " ", FakeStripe.Signed(body, now)),
            (HttpStatusCode.Unauthorized, "", []),
            (HttpStatusCode.BadRequest, old, FakeStripe.Signed(old, now)),
            (HttpStatusCode.BadRequest, "[]", FakeStripe.Signed("[]", now)),
            (HttpStatusCode.RequestEntityTooLarge, new string('a', 300_000), []),
        ];
        foreach (var (expected, sent, headers) in hostile)
        {
            Assert.Equal(expected, await scene.PostAsync(sent, headers));
        }

        Assert.Equal(0, await scene.EntriesAsync(order));
        Assert.Contains(scene.Server.Log.Lines, line => line.Message.Contains("2020-08-27", StringComparison.Ordinal));

        // What means nothing to us, and what names an order that is not there, is acknowledged; and the genuine one counts.
        var stranger = session.DeepClone().AsObject();
        (stranger["payment_intent"], stranger["metadata"]) = ("pi_stranger", new JsonObject { ["vonhai_request"] = Guid.NewGuid().ToString("N") });
        foreach (var told in new[] { FakeStripe.Event("customer.created", new JsonObject { ["object"] = "customer", ["id"] = "cus_1" }), FakeStripe.Event("checkout.session.completed", stranger), body })
        {
            Assert.Equal(HttpStatusCode.OK, await scene.PostAsync(told, FakeStripe.Signed(told, now)));
        }

        Assert.Equal(1, await scene.EntriesAsync(order));
        scene.AssertNothingSecretIsLogged();
    }

    [Fact]
    public async Task Only_the_orders_own_page_may_lead_to_the_card_company_and_only_with_a_token()
    {
        var order = await scene.OrderAsync();
        using var buyer = scene.Server.NewBrowser();
        using var page = await buyer.GetAsync(LinkOf(order));
        using var front = await buyer.GetAsync("/");
        Assert.Contains("form-action 'self' https://checkout.stripe.com;", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("form-action 'self';", front.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        using var withoutToken = await buyer.PostAsync($"{LinkOf(order)}&handler=The", new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.BadRequest, withoutToken.StatusCode);
        using var stranger = await buyer.SubmitAsync(LinkOf(order), new Dictionary<string, string>(), $"/don-hang/{order.Code}?k=AAAAAAAAAAAAAAAAAAAAAA&handler=The");
        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
    }

    [Fact]
    public async Task The_page_with_cards_is_fine_at_every_width()
    {
        var order = await scene.OrderAsync();
        var page = await chromium.NewPageAsync(scene.Server.Address);
        foreach (var width in new[] { 320, 390, 1280 })
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.GotoAsync(LinkOf(order));
            await PageLook.IsFineAsync(page, $"the-{width}");
            await page.GotoAsync($"{LinkOf(order)}&the=da-tra");
            await PageLook.IsFineAsync(page, $"the-ve-{width}");
        }
    }

    [Fact]
    public async Task Play_money_knows_no_cards()
    {
        using var buyer = scene.Server.NewBrowser();
        var outsider = new Outsider(buyer.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.MostPlentifulAsync());
        var link = $"/don-hang/{order.GetProperty("code").GetString()}?k={order.GetProperty("secret").GetString()}";
        Assert.DoesNotContain("Visa", await buyer.ReadAsync(link), StringComparison.Ordinal);
        using var tried = await buyer.SubmitAsync(link, new Dictionary<string, string>(), $"{link}&handler=The");
        Assert.Equal(HttpStatusCode.Conflict, tried.StatusCode);
    }

    [Fact]
    public async Task Without_a_key_nothing_of_it_is_there()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        var order = await Scene.OrderAsync(server);
        using var buyer = server.NewBrowser();
        using var page = await buyer.GetAsync(LinkOf(order));
        Assert.Contains("form-action 'self';", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("Visa", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var tried = await buyer.SubmitAsync(LinkOf(order), new Dictionary<string, string>(), $"{LinkOf(order)}&handler=The");
        Assert.Equal(HttpStatusCode.NotFound, tried.StatusCode);
    }

    private static string LinkOf(OrderView order) => $"/don-hang/{order.Code}?k={order.Secret.Reveal()}";

    private static async Task<string> PressAsync(Browser buyer, string link)
    {
        using var pressed = await buyer.SubmitAsync(link, new Dictionary<string, string>(), $"{link}&handler=The");
        Assert.Equal(HttpStatusCode.Redirect, pressed.StatusCode);
        return pressed.Headers.Location!.OriginalString;
    }

    private static Task<HttpResponseMessage> RefundAsync(Browser seller, string desk, string amount) => seller.SubmitAsync(
        desk, new Dictionary<string, string> { ["Form.Key"] = Guid.NewGuid().ToString("N"), ["Form.Amount"] = amount }, $"{desk}?handler=TraThe");

    /// <summary>One storefront, one stand-in for Stripe and one real household for the whole class.</summary>
    public sealed class Scene : IAsyncLifetime
    {
        public const string Phone = "0911222333";
        public const string Passphrase = "ba con ban mat ong";

        private StorefrontServer? server;

        internal StorefrontServer Server => server ?? throw new InvalidOperationException("The scene was never opened.");

        internal FakeStripe Stripe { get; } = new();

        public async ValueTask InitializeAsync()
        {
            server = await StorefrontServer.StartAsync(options: new StorefrontOptions
            {
                Settings = new Dictionary<string, string>
                {
                    ["Practice:FeedSecret"] = Outsider.FeedSecret,
                    ["Stripe:SecretKey"] = FakeStripe.SecretKey,
                    ["Stripe:WebhookSecret"] = FakeStripe.WebhookSecret,
                    ["Stripe:ApiBase"] = Stripe.Address.AbsoluteUri,
                },
            });
            await Server.AddUserAsync(Phone, Passphrase, (await HouseholdAsync(Server)).Id);
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            await Stripe.DisposeAsync();
        }

        internal Task<OrderView> OrderAsync() => OrderAsync(Server);

        internal static async Task<OrderView> OrderAsync(StorefrontServer server)
        {
            var household = await HouseholdAsync(server);
            var product = new Product(Guid.CreateVersion7(), household.Id, $"mat-{Guid.NewGuid():N}", "Mật ong thật", "chai", Vnd.Of(95_000)) { Stock = Quantity.Of(10) };
            await server.WithAsync<ShopDbContext, int>(db =>
            {
                db.Add(product);
                return db.SaveChangesAsync();
            });
            return Assert.IsType<CheckoutOutcome.Placed>(await server.WithAsync<ICheckout, CheckoutOutcome>(checkout => checkout.PlaceAsync(new CheckoutRequest
            {
                IdempotencyKey = Guid.NewGuid().ToString("N"),
                Lines = [new CheckoutLine(product.Id, Quantity.Of(1))],
                BuyerName = "Lường Thị Én",
                BuyerPhone = "0912 345 678",
                Delivery = DeliveryKind.Pickup,
            }))).Order;
        }

        internal Task<int> EntriesAsync(OrderView order) => Server.WithAsync<ShopDbContext, int>(db =>
            (from entry in db.Set<LedgerEntry>() join request in db.Set<PaymentRequest>() on entry.RequestId equals request.Id where request.Code == order.Code select entry).CountAsync());

        internal async Task<HttpStatusCode> PostAsync(string body, Dictionary<string, string> headers)
        {
            using var knocker = Server.NewBrowser();
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/webhooks/stripe", UriKind.Relative)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
            foreach (var (name, value) in headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            using var answer = await knocker.Http.SendAsync(request, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }

        internal void AssertNothingSecretIsLogged()
        {
            Assert.All(Server.Log.Lines, line => Assert.False(
                new[] { FakeStripe.SecretKey, FakeStripe.WebhookSecret, "_secret_of_the_buyer", "v1=", "checkout.stripe.com/c/pay" }.Any(secret =>
                    line.Message.Contains(secret, StringComparison.Ordinal) || line.Failure?.ToString().Contains(secret, StringComparison.Ordinal) == true),
                line.Message));

            // Control: the log is written at all.
            Assert.NotEmpty(Server.Log.Lines);
        }

        private static async Task<Household> HouseholdAsync(StorefrontServer server) => await server.WithAsync<ShopDbContext, Household>(async db =>
        {
            if (await db.Set<Household>().SingleOrDefaultAsync(one => one.Slug == "nha-that") is { } there)
            {
                return there;
            }

            var household = new Household(Guid.CreateVersion7(), "nha-that", "Nhà bán thật", "05740", "Xóm Mỏ Gà") { UnpaidShare = 100 };
            db.Add(household);
            db.Add(new ReceivingAccount(Guid.CreateVersion7(), household.Id, "970405", "0000000123", "NGUYEN THI THAT"));
            await db.SaveChangesAsync();
            return household;
        });
    }
}
