using System.Text;
using System.Text.Json.Nodes;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.StripePayments;

/// <summary>From the press of a button to the ledger: our desk, Stripe's library and a stand-in for Stripe over HTTP.</summary>
public sealed class StripeShopTests
{
    [Theory, OnEachEngine]
    public async Task A_card_pays_an_order_goes_back_in_parts_and_is_mended_where_no_webhook_came(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        var page = await scene.StartAsync();
        Assert.Equal(page, await scene.StartAsync());

        // Completed and not paid: a slow way of paying.
        var session = scene.Stripe.Pay(page, "unpaid");
        await scene.DeliverAsync("checkout.session.completed", session);
        Assert.Equal(Vnd.Zero, (await scene.StateAsync()).Received);
        session = scene.Stripe.Settle(page);
        await scene.DeliverAsync("checkout.session.async_payment_succeeded", session);
        await scene.DeliverAsync("checkout.session.completed", session);
        Assert.Equal((PaymentStatus.Paid, 95_000), ((await scene.StateAsync()).Status, (await scene.StateAsync()).ByGateway.Dong));

        scene.Stripe.RefundStatus = "pending";
        Assert.IsType<MoneyOutcome.Done>(await scene.RefundAsync("a", 40_000));
        var refund = Assert.Single(scene.Stripe.Refunds);
        await scene.DeliverAsync("refund.created", refund);
        Assert.Equal(55_000, (await scene.StateAsync()).Received.Dong);
        await scene.DeliverAsync("refund.failed", scene.Stripe.Refund(refund["payment_intent"]!.GetValue<string>(), 40_000, "failed"));
        Assert.Equal(95_000, (await scene.StateAsync()).Received.Dong);
        Assert.IsType<MoneyRefusal.MoreThanCameIn>(Assert.IsType<MoneyOutcome.Refused>(await scene.RefundAsync("b", 95_001)).Why);

        // Somebody refunds in Stripe's own pages, and no webhook comes.
        scene.Stripe.RefundStatus = "succeeded";
        scene.Stripe.Refund(refund["payment_intent"]!.GetValue<string>(), 95_000, "succeeded");
        Assert.Equal(1, await scene.Shop.Gateways.AskAsync(scene.Shop.Household.Id, scene.Order.Code.ToString()));
        Assert.Equal((Vnd.Zero, 95_000), ((await scene.StateAsync()).Received, (await scene.StateAsync()).WentBack.Dong));
    }

    /// <summary>All 24 orders of completed, refunded, disputed and lost, as signed deliveries, each told twice.</summary>
    [Fact]
    public async Task Deliveries_in_any_order_give_one_state()
    {
        await using var scene = await Scene.OpenAsync(Engine.Sqlite, TrialDatabase.Memory);
        var tea = await scene.Shop.SellAsync(1_000);
        var states = new HashSet<PaymentState>();
        foreach (var order in Orders([0, 1, 2, 3]))
        {
            var placed = await scene.Shop.OrderAsync(tea);
            var session = scene.Stripe.Pay(await scene.StartAsync(placed));
            var payment = session["payment_intent"]!.GetValue<string>();
            (string Type, JsonObject About)[] told =
            [
                ("checkout.session.completed", session),
                ("refund.created", scene.Stripe.Refund(payment, 20_000, "succeeded")),
                ("charge.dispute.created", scene.Stripe.Dispute(payment, "needs_response")),
                ("charge.dispute.closed", scene.Stripe.Dispute(payment, "lost")),
            ];
            foreach (var one in order.Concat(order))
            {
                await scene.DeliverAsync(told[one].Type, told[one].About);
            }

            states.Add((await scene.Shop.SeeAsync(placed)).Payment.State);
        }

        Assert.Equal((95_000, 115_000), Assert.Single(states) is var state ? (state.ByGateway.Dong, state.WentBack.Dong) : default);
    }

    [Theory, OnEachEngine]
    public async Task Another_amount_or_currency_is_never_silently_paid(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        await scene.DeliverAsync("checkout.session.completed", scene.Stripe.Pay(await scene.StartAsync(), amount: 1));
        Assert.Equal((PaymentStatus.Open, PaymentCaveat.Underpaid), ((await scene.StateAsync()).Status, (await scene.StateAsync()).Caveat));

        var session = scene.Stripe.Pay(await scene.StartAsync(), currency: "usd");
        await scene.DeliverAsync("checkout.session.completed", session);
        Assert.Equal((PaymentStatus.Open, 1), ((await scene.StateAsync()).Status, (await scene.StateAsync()).Received.Dong));
        Assert.Contains(await scene.Shop.Queue.ListAsync(scene.Shop.Household.Id), item => item is QueueItem.GatewayUnclear { What: "94999 usd" });
    }

    /// <summary>The page ran out, and the answer of a press was lost: a buyer is never sent to two places.</summary>
    [Theory, OnEachEngine]
    public async Task A_page_that_ran_out_is_followed_by_the_next_and_a_lost_answer_by_the_same(Engine engine)
    {
        await using var scene = await Scene.OpenAsync(engine);
        var first = await scene.StartAsync();
        scene.Stripe.Expire(first);
        scene.Stripe.Failures.Enqueue(503);
        var second = await scene.StartAsync();
        Assert.NotEqual(first, second);

        var other = await scene.Shop.OrderAsync(await scene.Shop.SellAsync());
        scene.Stripe.Failures.Enqueue(0);
        Assert.IsType<GatewayStartOutcome.Failed>(await scene.TryAsync(other));
        Assert.Equal(await scene.StartAsync(other), await scene.StartAsync(other));
        Assert.Equal(3, scene.Stripe.Calls.Where(call => call.Key is not null).Select(call => call.Key).Distinct().Count());
    }

    private static IEnumerable<int[]> Orders(int[] items)
    {
        if (items.Length == 0)
        {
            yield return [];
        }

        for (var i = 0; i < items.Length; i++)
        {
            foreach (var rest in Orders([.. items[..i], .. items[(i + 1)..]]))
            {
                yield return [items[i], .. rest];
            }
        }
    }

    private sealed record Scene(TrialShop Shop, FakeStripe Stripe, HttpClient Http, OrderView Order) : IAsyncDisposable
    {
        private static readonly GatewayReturn Urls = new(new Uri("https://shop.example/paid"), new Uri("https://shop.example/left"));

        public static async Task<Scene> OpenAsync(Engine engine, string? folder = null)
        {
            var (stripe, http) = (new FakeStripe(), new HttpClient());
            var shop = await TrialShop.OpenAsync(engine, folder, StripeGatewayTests.Gateway(stripe, http));
            return new Scene(shop, stripe, http, await shop.OrderAsync(await shop.SellAsync()));
        }

        public async Task<string> StartAsync(OrderView? order = null) => Assert.IsType<GatewayStartOutcome.Ready>(await TryAsync(order)).Payment.Id;

        public Task<GatewayStartOutcome> TryAsync(OrderView? order = null) =>
            Shop.Gateways.StartAsync(Shop.Household.Id, (order ?? Order).Code.ToString(), new GatewayStart { Gateway = "stripe", Return = Urls });

        public async Task DeliverAsync(string type, JsonObject about)
        {
            var body = FakeStripe.Event(type, about);
            Assert.IsType<GatewayReceipt.Acknowledged>(await Shop.Gateways.HearAsync("stripe", FakeStripe.Signed(body, DateTimeOffset.UtcNow), Encoding.UTF8.GetBytes(body)));
        }

        public Task<MoneyOutcome> RefundAsync(string key, long dong) => Shop.Gateways.RefundAsync(Shop.Household.Id, Order.Code.ToString(), new CardRefund { FormKey = key, Amount = Vnd.Of(dong) }, "user:mui");

        public async Task<PaymentState> StateAsync() => (await Shop.SeeAsync(Order)).Payment.State;

        public async ValueTask DisposeAsync()
        {
            await Shop.DisposeAsync();
            await Stripe.DisposeAsync();
            Http.Dispose();
        }
    }
}
