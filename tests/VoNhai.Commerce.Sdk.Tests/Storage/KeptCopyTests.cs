using System.Text;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.BankFeeds;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>What is kept of deliveries, what can be done with it again, and when it goes.</summary>
public sealed class KeptCopyTests
{
    [Theory, OnEachEngine]
    public async Task A_replay_credits_what_could_not_be_matched_before_and_counts_nothing_twice(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(price: 95_000);
        var (known, late) = (await shop.OrderAsync(tea), await shop.OrderAsync(tea));
        await shop.DeliverAsync(new Notice(1, $"{known.Code}", 95_000));

        // The second order's request is not there yet, as when a code was issued elsewhere: its money waits without an order.
        await MoveRequestAsync(shop, late, Guid.NewGuid());
        await shop.DeliverAsync(new Notice(2, $"MBVCB.3278907687.{late.Code}.CT tu 0011001234567 NGUYEN VAN A", 95_000));
        await shop.DeliverAsync(new Notice(3, "salary", 5_000_000));
        Assert.Equal(new ReplayReceipt(3, 0, 0), await shop.Inbox.ReplayAsync(shop.Household.Id, shop.Feed.Id));

        await MoveRequestAsync(shop, late, shop.Household.Id);
        Assert.Equal(new ReplayReceipt(3, 0, 1), await shop.Inbox.ReplayAsync(shop.Household.Id, shop.Feed.Id));
        for (var again = 0; again < 3; again++)
        {
            Assert.Equal(new ReplayReceipt(3, 0, 0), await shop.Inbox.ReplayAsync(shop.Household.Id, shop.Feed.Id));
        }

        Assert.Equal((Vnd.Of(95_000), Vnd.Of(95_000), Vnd.Of(190_000)), (await shop.ReceivedAsync(known), await shop.ReceivedAsync(late), await shop.BalanceAsync()));
        Assert.Equal(["salary"], (await shop.Inbox.ListUnmatchedAsync(shop.Household.Id)).Select(t => t.Memo));
    }

    [Theory, OnEachEngine]
    public async Task Replays_at_once_credit_once(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 95_000));
        await MoveRequestAsync(shop, order, Guid.NewGuid());
        await shop.DeliverAsync(new Notice(1, $"{order.Code}", 95_000));
        await MoveRequestAsync(shop, order, shop.Household.Id);

        var replays = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.Inbox.ReplayAsync(shop.Household.Id, shop.Feed.Id))));

        Assert.Equal(1, replays.Sum(replay => replay.Credited));
        Assert.Equal(Vnd.Of(95_000), await shop.BalanceAsync());
    }

    [Theory, OnEachEngine]
    public async Task Another_households_copies_are_not_replayed(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.DeliverAsync(new Notice(1, "x", 95_000));

        Assert.Equal(new ReplayReceipt(0, 0, 0), await shop.Inbox.ReplayAsync(Guid.NewGuid(), shop.Feed.Id));
        await shop.Feeds.RetireAsync(shop.Household.Id, shop.Feed.Id);
        Assert.Equal(new ReplayReceipt(1, 0, 0), await shop.Inbox.ReplayAsync(shop.Household.Id, shop.Feed.Id));
    }

    /// <summary>A masked number could have been part of a code that a bank tore apart: then the memo is kept whole.</summary>
    [Theory, OnEachEngine]
    public async Task A_code_that_looks_like_an_account_is_kept_readable(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var code = Enumerable.Range(0, 10_000_000).Select(i => VoNhai.Commerce.Sdk.Tests.Orders.CodeSource.OfData($"{i:0000000}")).First(c => c.ToString()[2..].All(char.IsAsciiDigit));
        var memo = $"QZ {code.ToString()[2..]}0 chuyen";

        await shop.DeliverAsync(new Notice(1, memo, 95_000));
        await shop.DeliverAsync(new Notice(2, "CT tu 0011001234567", 95_000));

        var copies = (await shop.WithDbAsync(db => db.Set<FeedDelivery>().ToListAsync())).Select(copy => Encoding.UTF8.GetString(copy.Body)).ToList();
        Assert.Contains(copies, copy => copy.Contains(memo, StringComparison.Ordinal));
        Assert.Contains(copies, copy => copy.Contains("CT tu *********4567", StringComparison.Ordinal));
    }

    [Theory, OnEachEngine]
    public async Task After_30_days_what_pays_no_order_leaves_amount_time_fingerprint_and_state(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 95_000));
        var casso = await shop.FeedAsync(BankFeedProviders.Casso);
        await shop.DeliverAsync(new Notice(1, $"{order.Code} cam on", 95_000));
        await shop.DeliverAsync(new Notice(2, "luong thang 11", 5_000_000));
        await shop.DeliverAsync(new Notice(3, "tien thuoc", 70_000) { Direction = "out" });
        await shop.DeliverAsync(new Notice(4, "x", -1));
        var gift = SignedRequest.Casso(amount: 1_000_000, memo: "mung cuoi").ToJsonString();
        await shop.Inbox.ReceiveAsync("casso", casso.Id, SignedRequest.CassoHeaders(gift, at: shop.Clock.GetUtcNow()), SignedRequest.Bytes(gift));
        var before = await shop.WithDbAsync(db => db.Set<Transfer>().AsNoTracking().ToListAsync());
        Assert.Equal("00001234567", before.Single(t => t.Amount == Vnd.Of(1_000_000)).CounterpartyAccount);

        shop.Clock.Move(TimeSpan.FromDays(30));
        Assert.Equal(0, await shop.Rounds.SweepAsync());
        shop.Clock.Move(TimeSpan.FromMilliseconds(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => shop.OtherRounds().SweepAsync())));
        Assert.Equal(0, await shop.Rounds.SweepAsync());

        var after = await shop.WithDbAsync(db => db.Set<Transfer>().AsNoTracking().ToListAsync());
        Assert.Equal(before.Select(Skeleton).Order(), after.Select(Skeleton).Order());
        Assert.Equal([$"{order.Code} cam on"], after.Select(t => t.Memo).Where(memo => memo.Length > 0));
        Assert.All(after, t => Assert.Equal(("", "", ""), (t.CounterpartyAccount, t.CounterpartyBin, t.CounterpartyName)));

        var copies = await shop.WithDbAsync(db => db.Set<FeedDelivery>().AsNoTracking().ToListAsync());
        Assert.Equal(2, copies.Count);
        Assert.Contains(order.Code.ToString(), Encoding.UTF8.GetString(copies.Single(copy => copy.Problem.Length == 0).Body), StringComparison.Ordinal);
        Assert.Empty(copies.Single(copy => copy.Problem.Length > 0).Body);

        // What is gone is still known: the same news again is no new money.
        await shop.DeliverAsync(new Notice(2, "luong thang 11", 5_000_000));
        Assert.Equal(before.Count, await shop.WithDbAsync(db => db.Set<Transfer>().CountAsync()));
    }

    [Fact]
    public void Options_out_of_their_range_stop_the_start()
    {
        Action<FeedOptions>[] wrong =
        [
            feeds => feeds.KeepUnmatchedDays = 0,
            feeds => feeds.KeepUnmatchedDays = 366,
            feeds => feeds.PullEvery = TimeSpan.FromSeconds(59),
            feeds => feeds.PullEveryInHurry = TimeSpan.FromSeconds(4),
            feeds => feeds.HurryFor = TimeSpan.FromHours(2),
            feeds => feeds.SePayList = new Uri("https://userapi.sepay.vn/v2"),
        ];

        Assert.All(wrong, change =>
        {
            var options = new FeedOptions();
            change(options);
            Assert.Throws<ArgumentOutOfRangeException>(options.Validate);
        });
        new FeedOptions().Validate();
    }

    private static (Vnd, long, string?, TransferState) Skeleton(Transfer transfer) =>
        (transfer.Amount, transfer.OccurredAt.ToUnixTimeMilliseconds(), transfer.Fingerprint, transfer.State);

    private static Task<int> MoveRequestAsync(TrialShop shop, OrderView order, Guid household) =>
        shop.WithDbAsync(db => db.Set<PaymentRequest>().Where(r => r.Code == order.Code).ExecuteUpdateAsync(set => set.SetProperty(r => r.HouseholdId, household)));
}
