using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.SalesBook;
using VoNhai.Commerce.Sdk.Tests.Payments;
using VoNhai.Commerce.Storage;
using Xunit;
using static VoNhai.Commerce.Sdk.Tests.Storage.Gateways.TrialGateway;

namespace VoNhai.Commerce.Sdk.Tests.Storage.Gateways;

/// <summary>What a gateway tells, written into the ledger: once, in any order, and as what it is.</summary>
public sealed class GatewayDeskTests
{
    private const string Mui = "user:mui";

    [Theory, OnEachEngine]
    public async Task Fifty_deliveries_of_one_payment_at_once_pay_once(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        scene.Gateway.Delivered.Add(Says(LedgerEntryKind.GatewayPaid, 95_000, requestId: scene.RequestId));

        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => scene.DeliverAsync($"evt-{i % 5} 0")));

        Assert.Equal(1, receipts.Sum(receipt => Assert.IsType<GatewayReceipt.Acknowledged>(receipt).Written));
        var state = await scene.StateAsync();
        Assert.Equal((PaymentStatus.Paid, PaymentCaveat.None, 95_000, 0), (state.Status, state.Caveat, state.ByGateway.Dong, state.BankSaw.Dong));
        Assert.Equal(5, await scene.Shop.WithDbAsync(db => db.Set<GatewayEventRow>().CountAsync()));

        // Control: who looks whether it is there and then writes, writes as often as he looked in time.
        var isThere = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.Shop.WithDbAsync(db => db.Set<LedgerEntry>().AnyAsync(entry => entry.Kind == LedgerEntryKind.Cash))));
        foreach (var _ in isThere.Where(there => !there))
        {
            await scene.Shop.SettleAsync(scene.Order);
        }

        Assert.Equal(10 * 95_000, (await scene.StateAsync()).Cash.Dong);
    }

    /// <summary>A webhook, a question and a door of the embedder's own tell of the same thing.</summary>
    [Theory, OnEachEngine]
    public async Task By_whichever_way_it_is_told_it_counts_once(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        await scene.StartAsync();
        var paid = Says(LedgerEntryKind.GatewayPaid, 95_000, requestId: scene.RequestId);
        scene.Gateway.Delivered.Add(paid);
        scene.Gateway.Knows.Enqueue(paid);

        await Task.WhenAll(scene.DeliverAsync("evt-1 0"), scene.Shop.Gateways.RecordAsync("my-card", [paid]), scene.Shop.Gateways.AskAsync(scene.Shop.Household.Id, scene.Code));

        Assert.Equal(95_000, (await scene.StateAsync()).Received.Dong);
        Assert.Equal(0, await scene.Shop.Gateways.AskAsync(scene.Shop.Household.Id, scene.Code));
    }

    /// <summary>All 120 orders of five events: paid, a refund, its failure, a second refund, a dispute that is lost.</summary>
    [Theory, OnEachEngine]
    public async Task Any_order_of_events_gives_one_state(Engine engine)
    {
        await using var scene = await OpenAsync(engine, TrialDatabase.Memory);
        var tea = await scene.Shop.SellAsync(1_000);
        var states = new HashSet<PaymentState>();
        var number = 0;
        foreach (var order in Orderings.Permutations<int>([0, 1, 2, 3, 4]))
        {
            var placed = await scene.Shop.OrderAsync(tea);
            var (id, pay) = (await scene.RequestOfAsync(placed), $"pay-{number}");
            GatewayNews[] news =
            [
                Says(LedgerEntryKind.GatewayPaid, 95_000, pay, requestId: id),
                Says(LedgerEntryKind.GatewayRefunded, 20_000, pay, $"re-a{number}", id),
                Says(LedgerEntryKind.GatewayRefundFailed, 20_000, pay, $"re-a{number}", id),
                Says(LedgerEntryKind.GatewayRefunded, 15_000, pay, $"re-b{number}", id),
                Says(LedgerEntryKind.GatewayDisputeLost, 50_000, pay, $"dp-{number}", id),
            ];
            foreach (var event_ in order)
            {
                await scene.Shop.Gateways.RecordAsync("my-card", [news[event_]]);
            }

            states.Add((await scene.Shop.SeeAsync(placed)).Payment.State);
            number++;
            if (engine == Engine.Sqlite ? number == 120 : number == 40)
            {
                break;
            }
        }

        Assert.Equal((30_000, 65_000), Assert.Single(states) is var state ? (state.Received.Dong, state.WentBack.Dong) : default);
    }

    [Theory, OnEachEngine]
    public async Task One_dong_is_one_dong_and_another_currency_waits_for_a_person(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        scene.Gateway.Delivered.AddRange(
        [
            Says(LedgerEntryKind.GatewayPaid, 1, "pay-1", requestId: scene.RequestId),
            Says(LedgerEntryKind.GatewayPaid, 95_000, "pay-2", requestId: scene.RequestId, currency: "usd"),
            Says(LedgerEntryKind.GatewayPaid, 9_500_000, "pay-3", requestId: Guid.CreateVersion7()),
            Says(LedgerEntryKind.GatewayPaid, -5, "pay-4", requestId: scene.RequestId),
        ]);
        for (var i = 0; i < 4; i++)
        {
            Assert.IsType<GatewayReceipt.Acknowledged>(await scene.DeliverAsync($"evt-{i} {i}"));
        }

        var state = await scene.StateAsync();
        Assert.Equal((PaymentStatus.Open, PaymentCaveat.Underpaid, 1), (state.Status, state.Caveat, state.Received.Dong));
        var items = await scene.Shop.Queue.ListAsync(scene.Shop.Household.Id);
        Assert.Equal([typeof(QueueItem.GatewayUnclear), typeof(QueueItem.Underpaid)], items.Select(item => item.GetType()));
        var unclear = (QueueItem.GatewayUnclear)items[0];
        Assert.Equal(("95000 usd", "my-card"), (unclear.What, unclear.Gateway));
        Assert.Equal(["", "", "amount", GatewayIntake.UnknownPayment], await scene.Shop.WithDbAsync(db => db.Set<GatewayEventRow>().Select(row => row.Problem).OrderBy(problem => problem).ToListAsync()));

        Assert.IsType<MoneyOutcome.Done>(await scene.Shop.Money.ReverseAsync(scene.Shop.Household.Id, unclear.EntryId, new EntryReversed { FormKey = "u", Reason = "Đã trả lại bên Stripe" }, Mui));
        Assert.IsType<QueueItem.Underpaid>(Assert.Single(await scene.Shop.Queue.ListAsync(scene.Shop.Household.Id)));
    }

    [Theory, OnEachEngine]
    public async Task A_price_that_was_agreed_in_another_currency_counts_as_what_it_was_agreed_for(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        var start = new GatewayStart { Gateway = "my-card", Return = Urls, Price = new GatewayPrice(361, "usd") };
        Assert.IsType<GatewayStartOutcome.Ready>(await scene.Shop.Gateways.StartAsync(scene.Shop.Household.Id, scene.Code, start));
        Assert.Equal(new GatewayPrice(361, "usd"), scene.Gateway.LastAsk.Price);

        await scene.Shop.Gateways.RecordAsync("my-card", [Says(LedgerEntryKind.GatewayPaid, 360, "pay-less", requestId: scene.RequestId, currency: "usd")]);
        Assert.Equal(Vnd.Zero, (await scene.StateAsync()).Received);

        await scene.Shop.Gateways.RecordAsync("my-card", [Says(LedgerEntryKind.GatewayPaid, 361, "pay-1", requestId: scene.RequestId, currency: "usd")]);
        Assert.Equal(95_000, (await scene.StateAsync()).Received.Dong);

        GatewayRefundAsk? asked = null;
        scene.Gateway.Refunds = ask => NewsOf(LedgerEntryKind.GatewayRefunded, asked = ask);
        Assert.IsType<MoneyOutcome.Done>(await scene.RefundAsync("half", 47_500));
        Assert.Equal(new GatewayPrice(181, "usd"), asked!.Price);
    }

    [Theory, OnEachEngine]
    public async Task The_same_place_is_given_while_it_is_open_and_a_new_one_afterwards(Engine engine)
    {
        await using var scene = await OpenAsync(engine);

        var first = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => scene.StartAsync()));
        var key = $"{scene.RequestId:N}-1";
        Assert.All(first, outcome => Assert.Equal(key, Assert.IsType<GatewayStartOutcome.Ready>(outcome).Payment.Id));
        Assert.Equal(1, await scene.Shop.WithDbAsync(db => db.Set<GatewayPaymentRow>().CountAsync()));

        scene.Gateway.Set(key, GatewayPaymentStatus.Over);
        Assert.Equal($"{scene.RequestId:N}-2", Assert.IsType<GatewayStartOutcome.Ready>(await scene.StartAsync()).Payment.Id);

        // A part came by transfer: the old place asks for too much and is closed.
        await scene.Shop.BankReportsAsync(new Notice(1, scene.Code, 45_000));
        Assert.Equal($"{scene.RequestId:N}-3", Assert.IsType<GatewayStartOutcome.Ready>(await scene.StartAsync()).Payment.Id);
        Assert.Equal(50_000, scene.Gateway.LastAsk.Price.Units);
        Assert.Contains($"end {scene.RequestId:N}-2", scene.Gateway.Calls);

        // It was paid, and nobody told: the next press finds out.
        scene.Gateway.Set($"{scene.RequestId:N}-3", GatewayPaymentStatus.Paid);
        scene.Gateway.Knows.Enqueue(Says(LedgerEntryKind.GatewayPaid, 50_000, requestId: scene.RequestId));
        Assert.IsType<GatewayStartOutcome.NothingDue>(await scene.StartAsync());
        Assert.Equal(PaymentStatus.Paid, (await scene.StateAsync()).Status);
    }

    [Theory, OnEachEngine]
    public async Task What_cannot_be_paid_by_card_is_refused(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        var (shop, id) = (scene.Shop, scene.Shop.Household.Id);
        var start = new GatewayStart { Gateway = "my-card", Return = Urls };
        var cheap = await shop.OrderAsync(await shop.SellAsync(price: 10_000));
        Assert.Equal(15_000, Assert.IsType<GatewayStartOutcome.AmountOutOfRange>(await shop.Gateways.StartAsync(id, cheap.Code.ToString(), start)).Least.Dong);
        Assert.IsType<GatewayStartOutcome.NotOffered>(await shop.Gateways.StartAsync(id, scene.Code, start with { Gateway = "stripe" }));
        Assert.IsType<GatewayStartOutcome.NotFound>(await shop.Gateways.StartAsync((await shop.NeighbourAsync()).Id, scene.Code, start));
        await shop.SettleAsync(scene.Order);
        Assert.IsType<GatewayStartOutcome.NothingDue>(await scene.StartAsync());
        Assert.Equal(["my-card"], shop.Gateways.Offered);

        await shop.WithDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE commerce_receiving_accounts SET bin = bin WHERE id = {shop.Account.Id}"));
        Assert.Empty(scene.Gateway.Calls);
    }

    [Theory, OnEachEngine]
    public async Task A_silent_gateway_is_asked_again_with_the_same_key(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        scene.Gateway.IsSilent = true;
        Assert.IsType<GatewayStartOutcome.Failed>(await scene.StartAsync());
        scene.Gateway.IsSilent = false;
        Assert.IsType<GatewayStartOutcome.Ready>(await scene.StartAsync());
        Assert.Single(scene.Gateway.Calls.Distinct());

        // After ten minutes its key may be forgotten there.
        scene.Gateway.IsSilent = true;
        var other = await scene.Shop.OrderAsync(await scene.Shop.SellAsync());
        var start = new GatewayStart { Gateway = "my-card", Return = Urls };
        await scene.Shop.Gateways.StartAsync(scene.Shop.Household.Id, other.Code.ToString(), start);
        scene.Gateway.IsSilent = false;
        scene.Shop.Clock.Move(TimeSpan.FromMinutes(11));
        Assert.EndsWith("-2", Assert.IsType<GatewayStartOutcome.Ready>(await scene.Shop.Gateways.StartAsync(scene.Shop.Household.Id, other.Code.ToString(), start)).Payment.Id, StringComparison.Ordinal);
    }

    [Theory, OnEachEngine]
    public async Task Of_fifty_refunds_at_once_one_goes_and_never_more_than_was_paid(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        await scene.PayAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => scene.RefundAsync($"r{i}", 95_000)));

        Assert.Single(outcomes, outcome => outcome is MoneyOutcome.Done);
        Assert.Equal(49, outcomes.Count(outcome => outcome is MoneyOutcome.Refused { Why: MoneyRefusal.MoreThanCameIn { Most.Dong: 0 } }));
        Assert.Single(scene.Gateway.Calls, call => call.StartsWith("refund", StringComparison.Ordinal));
        Assert.Equal(Vnd.Zero, (await scene.StateAsync()).Received);
    }

    [Theory, OnEachEngine]
    public async Task Parts_go_back_until_nothing_is_left_and_the_news_of_them_count_once(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        await scene.PayAsync();
        Assert.Equal(95_000, Assert.IsType<MoneyRefusal.MoreThanCameIn>(Assert.IsType<MoneyOutcome.Refused>(await scene.RefundAsync("much", 95_001)).Why).Most.Dong);
        Assert.IsType<MoneyOutcome.Invalid>(await scene.RefundAsync("none", 0));

        GatewayNews? told = null;
        scene.Gateway.Refunds = ask => told = NewsOf(LedgerEntryKind.GatewayRefunded, ask);
        Assert.IsType<MoneyOutcome.Done>(await scene.RefundAsync("a", 40_000));
        Assert.Equal(0, await scene.Shop.Gateways.RecordAsync("my-card", [told!]));
        Assert.True(Assert.IsType<MoneyOutcome.Done>(await scene.RefundAsync("a", 40_000)).IsReplay);
        Assert.IsType<MoneyRefusal.FormWasUsed>(Assert.IsType<MoneyOutcome.Refused>(await scene.RefundAsync("a", 41_000)).Why);
        Assert.Equal(55_000, Assert.IsType<MoneyRefusal.MoreThanCameIn>(Assert.IsType<MoneyOutcome.Refused>(await scene.RefundAsync("b", 55_001)).Why).Most.Dong);

        // It failed afterwards: the money is there again, and the same form is not asked a second time.
        await scene.Shop.Gateways.RecordAsync("my-card", [told! with { Kind = LedgerEntryKind.GatewayRefundFailed }]);
        Assert.Equal(95_000, (await scene.StateAsync()).Received.Dong);
        Assert.IsType<MoneyRefusal.GatewayRefused>(Assert.IsType<MoneyOutcome.Refused>(await scene.RefundAsync("a", 40_000)).Why);
        Assert.IsType<MoneyOutcome.Done>(await scene.RefundAsync("c", 95_000));
    }

    [Theory, OnEachEngine]
    public async Task A_refused_refund_leaves_the_money_and_an_unknown_one_is_asked_again(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        await scene.PayAsync();
        scene.Gateway.Refunds = _ => throw new GatewayException("No.", isRefusal: true);
        Assert.IsType<MoneyRefusal.GatewayRefused>(Assert.IsType<MoneyOutcome.Refused>(await scene.RefundAsync("a", 95_000)).Why);
        Assert.Equal(95_000, (await scene.StateAsync()).Received.Dong);

        var keys = new List<string>();
        scene.Gateway.Refunds = ask =>
        {
            keys.Add(ask.Key);
            throw new GatewayException("No answer.", isRefusal: false);
        };
        Assert.IsType<MoneyRefusal.GatewayUnknown>(Assert.IsType<MoneyOutcome.Refused>(await scene.RefundAsync("b", 95_000)).Why);
        Assert.Equal(Vnd.Zero, (await scene.StateAsync()).Received);
        scene.Gateway.Refunds = ask =>
        {
            keys.Add(ask.Key);
            return NewsOf(LedgerEntryKind.GatewayRefunded, ask);
        };
        Assert.True(Assert.IsType<MoneyOutcome.Done>(await scene.RefundAsync("b", 95_000)).IsReplay);
        Assert.Single(keys.Distinct());
        Assert.Equal(2, keys.Count);
    }

    [Theory, OnEachEngine]
    public async Task Rounds_mend_missed_webhooks_and_find_refunds_that_never_began(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        await scene.StartAsync();
        var paid = Says(LedgerEntryKind.GatewayPaid, 95_000, requestId: scene.RequestId);
        scene.Gateway.Knows.Enqueue(paid);
        scene.Gateway.Set($"{scene.RequestId:N}-1", GatewayPaymentStatus.Paid);
        Assert.Equal(0, await scene.Shop.Gateways.AskDueAsync());
        scene.Shop.Clock.Move(TimeSpan.FromMinutes(16));
        Assert.Equal(1, await scene.Shop.Gateways.AskDueAsync());
        Assert.Equal(PaymentStatus.Paid, (await scene.StateAsync()).Status);
        Assert.Equal(0, await scene.Shop.Gateways.AskDueAsync());

        scene.Gateway.Refunds = _ => throw new GatewayException("No answer.", isRefusal: false);
        await scene.RefundAsync("lost", 95_000);
        Assert.Equal(0, await scene.Shop.Gateways.AskAsync(scene.Shop.Household.Id, scene.Code));
        scene.Shop.Clock.Move(TimeSpan.FromHours(25));
        Assert.Equal(1, await scene.Shop.Gateways.AskDueAsync());
        Assert.Equal(95_000, (await scene.StateAsync()).Received.Dong);

        scene.Gateway.IsSilent = true;
        Assert.Null(await scene.Shop.Gateways.AskAsync(scene.Shop.Household.Id, scene.Code));
        scene.Shop.Clock.Move(TimeSpan.FromDays(2));
        Assert.Equal(0, await scene.Shop.Gateways.AskDueAsync());
    }

    [Theory, OnEachEngine]
    public async Task News_that_name_only_the_payment_find_their_order_by_asking(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        scene.Gateway.Delivered.Add(Says(LedgerEntryKind.GatewayDisputed, 95_000, "pay-1", "dp-1"));

        // Nobody knows the payment yet, and the gateway does not answer: it is to be delivered again.
        scene.Gateway.IsSilent = true;
        Assert.IsType<GatewayReceipt.NotNow>(await scene.DeliverAsync("evt-1 0"));
        scene.Gateway.IsSilent = false;
        scene.Gateway.Knows.Enqueue(Says(LedgerEntryKind.GatewayPaid, 95_000, "pay-1", requestId: scene.RequestId));
        Assert.Equal(2, Assert.IsType<GatewayReceipt.Acknowledged>(await scene.DeliverAsync("evt-1 0")).Written);
        Assert.Equal(0, Assert.IsType<GatewayReceipt.Acknowledged>(await scene.DeliverAsync("evt-1 0")).Written);
        Assert.IsType<GatewayReceipt.NotGenuine>(await scene.Shop.Gateways.HearAsync("my-card", new Dictionary<string, string>(), "evt-2 0"u8.ToArray()));
        Assert.IsType<GatewayReceipt.Unreadable>(await scene.DeliverAsync("evt"));
        Assert.IsType<GatewayReceipt.NotConfigured>(await scene.Shop.Gateways.HearAsync("stripe", new Dictionary<string, string>(), "evt-2 0"u8.ToArray()));
    }

    [Theory, OnEachEngine]
    public async Task A_dispute_waits_for_a_person_until_it_is_over_and_a_lost_one_until_somebody_decided(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        var (shop, id) = (scene.Shop, scene.Shop.Household.Id);
        await scene.PayAsync();
        Assert.Empty(await shop.Queue.ListAsync(id));

        await shop.Gateways.RecordAsync("my-card", [Says(LedgerEntryKind.GatewayDisputed, 95_000, thing: "dp-1")]);
        var open = Assert.IsType<QueueItem.Disputed>(Assert.Single(await shop.Queue.ListAsync(id)));
        Assert.Equal((false, 95_000, PaymentStatus.Paid), (open.IsLost, open.Amount.Dong, (await scene.StateAsync()).Status));

        await shop.Gateways.RecordAsync("my-card", [Says(LedgerEntryKind.GatewayDisputeLost, 95_000, thing: "dp-1")]);
        Assert.True(Assert.IsType<QueueItem.Disputed>(Assert.Single(await shop.Queue.ListAsync(id))).IsLost);
        Assert.Equal((PaymentStatus.Open, 95_000), ((await scene.StateAsync()).Status, (await scene.StateAsync()).Due.Dong));
        await shop.Money.GiveCreditAsync(id, scene.Code, new CreditGiven { FormKey = "c", Terms = CreditTerms.Debt }, Mui);
        Assert.Empty(await shop.Queue.ListAsync(id));
    }

    /// <summary>Without the rule the order stood there twice: disputed, and short of money.</summary>
    [Theory, OnEachEngine]
    public async Task A_disputed_order_that_is_short_of_money_has_one_line(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        var (shop, id) = (scene.Shop, scene.Shop.Household.Id);
        await shop.Gateways.RecordAsync("my-card", [Says(LedgerEntryKind.GatewayPaid, 60_000, requestId: scene.RequestId)]);
        Assert.IsType<QueueItem.Underpaid>(Assert.Single(await shop.Queue.ListAsync(id)));

        await shop.Gateways.RecordAsync("my-card", [Says(LedgerEntryKind.GatewayDisputed, 60_000, thing: "dp-1")]);
        Assert.False(Assert.IsType<QueueItem.Disputed>(Assert.Single(await shop.Queue.ListAsync(id))).IsLost);

        await shop.Gateways.RecordAsync("my-card", [Says(LedgerEntryKind.GatewayDisputeWon, 60_000, thing: "dp-1")]);
        Assert.IsType<QueueItem.Underpaid>(Assert.Single(await shop.Queue.ListAsync(id)));
    }

    [Theory, OnEachEngine]
    public async Task Card_money_stands_in_a_column_of_its_own_and_nobody_announces_it_as_arrived(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        var (shop, id) = (scene.Shop, scene.Shop.Household.Id);
        var began = (await shop.News.ReadAsync(id)).Next;
        await scene.PayAsync();
        foreach (var step in new[] { OrderStep.Accepted, OrderStep.Packed, OrderStep.HandedOver })
        {
            Assert.IsType<StepOutcome.Taken>(await shop.Desk.TakeStepAsync(id, scene.Code, step, Mui));
        }

        scene.Shop.Clock.Move(TimeSpan.FromMinutes(1));
        await scene.RefundAsync("part", 20_000);

        var total = (await shop.Books.ReadMonthAsync(id, new BookMonth(2026, 11))).Total;
        Assert.Equal((95_000, 75_000, 0, 0, 0, 75_000), (total.Sales.Dong, total.Gateway.Dong, total.Transfer.Dong, total.Told.Dong, total.Cash.Dong, total.Money.Dong));
        Assert.Equal(0, (await shop.BookDesk.ReadCashAsync(id, new DateOnly(2026, 11, 23))).Expected.Dong);
        Assert.Empty((await shop.News.ReadAsync(id, began)).Items);
        var lines = (await shop.Books.ListAsync(id, [BookColumn.Gateway], new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 30))).Lines;
        Assert.Equal(["Tiền thẻ (chưa vào tài khoản) vào", "Tiền thẻ (chưa vào tài khoản) trả lại"], lines.Select(line => BookWords.Of(line).Split(" đơn", 2)[0]));
        Assert.Equal(20_000, total.Owed.Dong);
    }

    [Theory, OnEachEngine]
    public async Task Play_households_are_paid_by_no_card(Engine engine)
    {
        await using var scene = await OpenAsync(engine);
        var shop = scene.Shop;
        var play = new VoNhai.Commerce.Catalog.Household(Guid.CreateVersion7(), "nha-tap", "Nhà tập", "05740", "Xóm Tập") { IsPractice = true, UnpaidShare = 100 };
        await shop.AddAsync(play, new ReceivingAccount(Guid.CreateVersion7(), play.Id, "999999", "0000000001", "NHA TAP"));
        shop.Options.PracticeEnabled = true;
        var order = await shop.OrderAsync(await shop.SellAsync(household: play));

        Assert.IsType<GatewayStartOutcome.NotOffered>(await shop.Gateways.StartAsync(play.Id, order.Code.ToString(), new GatewayStart { Gateway = "my-card", Return = Urls }));
        Assert.Equal(0, await shop.Gateways.RecordAsync("my-card", [Says(LedgerEntryKind.GatewayPaid, 95_000, requestId: await scene.RequestOfAsync(order))]));
        Assert.Equal(Vnd.Zero, (await shop.SeeAsync(order)).Payment.State.Received);
    }

    private static readonly GatewayReturn Urls = new(new Uri("https://shop.example/paid"), new Uri("https://shop.example/left"));

    private static async Task<Scene> OpenAsync(Engine engine, string? folder = null)
    {
        var gateway = new TrialGateway();
        var shop = await TrialShop.OpenAsync(engine, folder, gateway);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var scene = new Scene(shop, gateway, order);
        return scene with { RequestId = await scene.RequestOfAsync(order) };
    }

    private sealed record Scene(TrialShop Shop, TrialGateway Gateway, OrderView Order, Guid RequestId = default) : IAsyncDisposable
    {
        public string Code => Order.Code.ToString();

        public Task<GatewayStartOutcome> StartAsync() => Shop.Gateways.StartAsync(Shop.Household.Id, Code, new GatewayStart { Gateway = "my-card", Return = Urls });

        public Task<int> PayAsync() => Shop.Gateways.RecordAsync("my-card", [Says(LedgerEntryKind.GatewayPaid, 95_000, requestId: RequestId)]);

        public Task<MoneyOutcome> RefundAsync(string key, long dong) => Shop.Gateways.RefundAsync(Shop.Household.Id, Code, new CardRefund { FormKey = key, Amount = Vnd.Of(dong) }, Mui);

        public Task<GatewayReceipt> DeliverAsync(string line) =>
            Shop.Gateways.HearAsync("my-card", new Dictionary<string, string> { ["X-Trial"] = TrialGateway.Key }, System.Text.Encoding.UTF8.GetBytes(line));

        public async Task<PaymentState> StateAsync() => (await Shop.SeeAsync(Order)).Payment.State;

        public Task<Guid> RequestOfAsync(OrderView order) => Shop.WithDbAsync(db => db.Set<PaymentRequest>().Where(request => request.Code == order.Code).Select(request => request.Id).SingleAsync());

        public ValueTask DisposeAsync() => Shop.DisposeAsync();
    }
}
