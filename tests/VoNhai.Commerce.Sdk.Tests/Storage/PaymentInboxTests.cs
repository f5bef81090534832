using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class PaymentInboxTests
{
    [Theory, OnEachEngine]
    public async Task The_right_amount_with_the_code_pays_the_order(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 95_000));

        Assert.Equal(new InboxReceipt.Acknowledged(1), await DeliverAsync(shop, new Notice(1, $"MBVCB.1.2.{order.Code}.CT tu 1 A", 95_000)));

        var payment = (await TrackAsync(shop, order)).Payment;
        Assert.Equal(
            (PaymentStatus.Paid, PaymentCaveat.None, Vnd.Of(95_000), Vnd.Zero),
            (payment.State.Status, payment.State.Caveat, payment.State.Received, payment.State.Due));
        Assert.Null(payment.Transfer);
    }

    /// <summary>Invariant 18 of the list: any order, any number, at once.</summary>
    [Theory, OnEachEngine]
    public async Task A_thousand_deliveries_of_one_notice_among_others_credit_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(price: 50_000);
        var order = await shop.OrderAsync(tea);
        var others = new List<OrderView>();
        for (var i = 0; i < 20; i++)
        {
            others.Add(await shop.OrderAsync(tea));
        }

        var notices = Enumerable.Repeat(new Notice(1, order.Code.ToString(), 50_000), 1_000)
            .Concat(others.SelectMany((other, i) => Enumerable.Repeat(new Notice(100 + i, other.Code.ToString(), 50_000), 5)))
            .ToArray();
        new Random(20261123).Shuffle(notices);
        var receipts = new System.Collections.Concurrent.ConcurrentBag<InboxReceipt>();
        await Parallel.ForEachAsync(notices, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (notice, _) => receipts.Add(await DeliverAsync(shop, notice)));

        Assert.Equal(1_100, receipts.Count(receipt => receipt is InboxReceipt.Acknowledged));
        Assert.Equal(21, receipts.Sum(receipt => ((InboxReceipt.Acknowledged)receipt).Credited));
        Assert.Equal(21, await shop.WithDbAsync(db => db.Set<LedgerEntry>().CountAsync()));
        Assert.Equal(Vnd.Of(50_000), (await TrackAsync(shop, order)).Payment.State.Received);
    }

    /// <summary>The positive control: looking first and then inserting credits one notice several times.</summary>
    [Fact]
    public async Task A_naive_look_then_insert_credits_twice()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.PostgreSql);
        await shop.WithDbAsync(db => db.Database.ExecuteSqlAsync($"CREATE TABLE naive_credits (transfer text)"));
        var everybodyHasLooked = new Barrier(8);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () => shop.WithDbAsync(async db =>
            {
                var known = await db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM naive_credits WHERE transfer = '1'").SingleAsync();
                everybodyHasLooked.SignalAndWait();
                return known > 0 ? 0 : await db.Database.ExecuteSqlAsync($"INSERT INTO naive_credits VALUES ('1')");
            }),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()));

        Assert.True(await shop.WithDbAsync(db => db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM naive_credits").SingleAsync()) > 1);
    }

    [Theory, OnEachEngine]
    public async Task Less_then_the_rest_pays_and_more_is_seen(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 100_000));

        await DeliverAsync(shop, new Notice(1, $"{order.Code}", 60_000));
        var underpaid = (await TrackAsync(shop, order)).Payment;
        Assert.Equal((PaymentStatus.Open, PaymentCaveat.Underpaid, Vnd.Of(40_000)), (underpaid.State.Status, underpaid.State.Caveat, underpaid.Transfer!.Amount!.Value));

        await DeliverAsync(shop, new Notice(2, $"{order.Code}", 40_000));
        Assert.Equal((PaymentStatus.Paid, PaymentCaveat.None), await StateAsync(shop, order));

        await DeliverAsync(shop, new Notice(3, $"{order.Code}", 100_000));
        Assert.Equal((PaymentStatus.Paid, PaymentCaveat.Overpaid), await StateAsync(shop, order));
    }

    [Theory, OnEachEngine]
    public async Task Equal_transfers_of_one_feed_are_two_and_one_transfer_at_two_feeds_is_one(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var second = new FeedRegistration(Guid.CreateVersion7(), shop.Household.Id, shop.Account.Id, BankFeedProviders.SePay, "970405", TrialShop.AccountNumber) { ApiKey = TrialShop.ApiKey };
        await shop.AddAsync(second);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 100_000));
        var notice = new Notice(1, $"{order.Code}", 50_000) { Reference = "2501" };

        await DeliverAsync(shop, notice);
        await DeliverAsync(shop, notice with { Id = 2 });
        Assert.Equal(Vnd.Of(100_000), (await TrackAsync(shop, order)).Payment.State.Received);

        await DeliverAsync(shop, notice with { Id = 71 }, second);
        await DeliverAsync(shop, notice with { Id = 72 }, second);
        Assert.Equal(Vnd.Of(100_000), (await TrackAsync(shop, order)).Payment.State.Received);

        await DeliverAsync(shop, notice with { Id = 73 }, second);
        Assert.Equal(Vnd.Of(150_000), (await TrackAsync(shop, order)).Payment.State.Received);
    }

    public static TheoryData<string, string> UncreditedCases => new()
    {
        { "no code", nameof(TransferState.NoCode) },
        { "a code that nobody has", nameof(TransferState.UnknownCode) },
        { "money that left", nameof(TransferState.Outgoing) },
        { "money that left with a code of nobody", nameof(TransferState.Outgoing) },
        { "another account", nameof(TransferState.WrongAccount) },
        { "two codes", nameof(TransferState.SeveralCodes) },
    };

    [Theory, MemberData(nameof(UncreditedCases))]
    public async Task What_pays_no_order_is_kept_under_a_name(string what, string state)
    {
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var shop = await TrialShop.OpenAsync(engine);
            var tea = await shop.SellAsync();
            var (order, other) = (await shop.OrderAsync(tea), await shop.OrderAsync(tea));
            var notice = what switch
            {
                "no code" => new Notice(1, "NGUYEN VAN A chuyen tien", 95_000),
                "a code that nobody has" => new Notice(1, OrderCode.New().ToString(), 95_000),
                "money that left" => new Notice(1, "tien dien thang 11", 95_000) { Direction = "out" },
                "money that left with a code of nobody" => new Notice(1, $"{OrderCode.New()}", 95_000) { Direction = "out" },
                "another account" => new Notice(1, $"{order.Code}", 95_000) { Account = "1111111111" },
                _ => new Notice(1, $"{order.Code} {other.Code}", 95_000),
            };

            Assert.Equal(new InboxReceipt.Acknowledged(0), await DeliverAsync(shop, notice));

            Assert.Equal(state, (await shop.WithDbAsync(db => db.Set<Transfer>().SingleAsync())).State.ToString());
            var unmatched = await shop.Inbox.ListUnmatchedAsync(shop.Household.Id);
            Assert.Equal(state == nameof(TransferState.Outgoing) ? [] : [state], unmatched.Select(money => money.Reason.ToString()));
            Assert.Empty(await shop.Inbox.ListUnmatchedAsync(Guid.NewGuid()));
            Assert.Equal((PaymentStatus.Open, PaymentCaveat.None), await StateAsync(shop, order));
        }
    }

    [Theory, OnEachEngine]
    public async Task What_proves_nothing_changes_nothing_and_leaves_no_trace(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());
        var body = new Notice(1, $"{order.Code}", 95_000).Body();
        var now = shop.Clock.GetUtcNow();
        Dictionary<string, string>[] refused =
        [
            [],
            Notice.ByKey("wrong"),
            Notice.ByKey(""),
            Notice.BySignature(body, now, "wrong"),
            Notice.BySignature([.. body, (byte)' '], now),
            Notice.BySignature(body, now.AddSeconds(-301)),
            Notice.BySignature(body, now.AddSeconds(301)),
            new(Notice.ByKey()) { ["X-SePay-Signature"] = "sha256=00" },
        ];

        foreach (var headers in refused)
        {
            Assert.IsType<InboxReceipt.NotGenuine>(await shop.Inbox.ReceiveAsync("sepay", shop.Feed.Id, headers, body));
        }

        Assert.IsType<InboxReceipt.NotGenuine>(await shop.Inbox.ReceiveAsync("sepay", Guid.NewGuid(), Notice.ByKey(), body));
        Assert.IsType<InboxReceipt.NotGenuine>(await shop.Inbox.ReceiveAsync("casso", shop.Feed.Id, Notice.ByKey(), body));
        Assert.Equal(0, await shop.WithDbAsync(db => db.Set<FeedDelivery>().CountAsync()));
        Assert.Equal((PaymentStatus.Open, PaymentCaveat.None), await StateAsync(shop, order));

        // The control: the same body with the right signature pays.
        Assert.Equal(new InboxReceipt.Acknowledged(1), await shop.Inbox.ReceiveAsync("sepay", shop.Feed.Id, Notice.BySignature(body, now), body));
    }

    [Theory, OnEachEngine]
    public async Task Another_households_feed_pays_no_order_of_ours(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var neighbour = new VoNhai.Commerce.Catalog.Household(Guid.CreateVersion7(), "nha-anh-pao", "Nhà anh Páo", "05719", "Khuổi Mèo");
        var account = new ReceivingAccount(Guid.CreateVersion7(), neighbour.Id, "970405", TrialShop.AccountNumber, "GIANG A PAO");
        var feed = new FeedRegistration(Guid.CreateVersion7(), neighbour.Id, account.Id, BankFeedProviders.SePay, "970405", TrialShop.AccountNumber) { ApiKey = TrialShop.ApiKey };
        await shop.AddAsync(neighbour, account, feed);
        var order = await shop.OrderAsync(await shop.SellAsync());

        Assert.Equal(new InboxReceipt.Acknowledged(0), await DeliverAsync(shop, new Notice(1, $"{order.Code}", 95_000), feed));
        Assert.Equal((PaymentStatus.Open, PaymentCaveat.None), await StateAsync(shop, order));
    }

    [Theory, OnEachEngine]
    public async Task A_genuine_delivery_that_cannot_be_read_is_kept_for_a_person(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync());

        Assert.IsType<InboxReceipt.Unreadable>(await DeliverAsync(shop, new Notice(1, $"{order.Code}", -95_000)));
        Assert.IsType<InboxReceipt.Unreadable>(await DeliverAsync(shop, new Notice(1, $"{order.Code}", -95_000)));

        Assert.NotEmpty((await shop.WithDbAsync(db => db.Set<FeedDelivery>().SingleAsync())).Problem);
        Assert.Equal((PaymentStatus.Open, PaymentCaveat.None), await StateAsync(shop, order));
    }

    [Theory, OnEachEngine]
    public async Task Money_for_a_cancelled_order_is_kept_and_called_late(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 95_000));
        await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Cancelled, "user:mui");
        shop.Clock.Move(TimeSpan.FromSeconds(1));

        await DeliverAsync(shop, new Notice(1, $"{order.Code}", 95_000));

        Assert.Equal((PaymentStatus.Cancelled, PaymentCaveat.Late), await StateAsync(shop, order));
    }

    [Theory, OnEachEngine]
    public async Task A_memo_of_any_characters_is_kept(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 95_000));

        Assert.Equal(new InboxReceipt.Acknowledged(1), await DeliverAsync(shop, new Notice(1, $"\0\u0007{order.Code}\u202E 😀 " + new string('x', 5_000), 95_000)));
    }

    /// <summary>The column ends between the two halves of an emoji: PostgreSQL would refuse the half, and the money would be lost.</summary>
    [Theory, OnEachEngine]
    public async Task A_memo_is_not_cut_inside_a_character(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 95_000));

        Assert.Equal(new InboxReceipt.Acknowledged(1), await DeliverAsync(shop, new Notice(1, new string('x', 999) + $"😀 {order.Code}", 95_000)));

        Assert.Equal(new string('x', 999), (await shop.WithDbAsync(db => db.Set<Transfer>().SingleAsync())).Memo);
    }

    private static Task<InboxReceipt> DeliverAsync(TrialShop shop, Notice notice, FeedRegistration? feed = null) =>
        shop.Inbox.ReceiveAsync("sepay", (feed ?? shop.Feed).Id, Notice.ByKey(), notice.Body());

    private static async Task<OrderView> TrackAsync(TrialShop shop, OrderView order) =>
        (await shop.Tracking.FindAsync(order.Code.ToString(), order.Secret.Reveal()))!;

    private static async Task<(PaymentStatus Status, PaymentCaveat Caveat)> StateAsync(TrialShop shop, OrderView order)
    {
        var state = (await TrackAsync(shop, order)).Payment.State;
        return (state.Status, state.Caveat);
    }
}
