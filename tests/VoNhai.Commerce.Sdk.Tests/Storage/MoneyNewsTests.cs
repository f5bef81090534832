using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class MoneyNewsTests
{
    [Theory, OnEachEngine]
    public async Task Money_is_news_once_and_says_what_it_means_for_its_order(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 100_000));
        var begin = await ReadAsync(shop, null);
        Assert.Empty(begin.Items);

        await DeliverAsync(shop, new Notice(1, $"{order.Code}", 60_000));
        var part = await ReadAsync(shop, begin.Next);
        var said = Assert.Single(part.Items);
        Assert.Equal((MoneyNewsKind.Underpaid, Vnd.Of(60_000), Vnd.Of(40_000), order.Code), (said.Kind, said.Amount, said.Difference, said.Code));
        Assert.True(said.IsFresh(part.ReadAt));
        Assert.False(said.IsPractice);
        Assert.Empty((await ReadAsync(shop, part.Next)).Items);

        shop.Clock.Move(TimeSpan.FromSeconds(5));
        await DeliverAsync(shop, new Notice(2, $"{order.Code}", 40_000));
        var rest = await ReadAsync(shop, part.Next);
        Assert.Equal(MoneyNewsKind.Whole, rest.Items[^1].Kind);

        shop.Clock.Move(TimeSpan.FromSeconds(5));
        await DeliverAsync(shop, new Notice(3, $"{order.Code}", 30_000));
        var tooMuch = (await ReadAsync(shop, rest.Next)).Items[^1];
        Assert.Equal((MoneyNewsKind.Overpaid, Vnd.Of(30_000), Vnd.Of(30_000)), (tooMuch.Kind, tooMuch.Amount, tooMuch.Difference));
    }

    [Theory, OnEachEngine]
    public async Task Money_that_pays_no_order_is_news_and_money_that_leaves_is_none(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await DeliverAsync(shop, new Notice(1, "NGUYEN VAN A chuyen tien", 50_000));
        await DeliverAsync(shop, new Notice(2, "tra no", 70_000) { Direction = "out" });

        var news = Assert.Single((await ReadAsync(shop, null)).Items);

        Assert.Equal((MoneyNewsKind.Unclear, Vnd.Of(50_000), (OrderCode?)null), (news.Kind, news.Amount, news.Code));
    }

    [Theory, OnEachEngine]
    public async Task Money_for_a_cancelled_order_is_late(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 95_000));
        await shop.Desk.TakeStepAsync(shop.Household.Id, order.Code.ToString(), OrderStep.Cancelled, "user:mui");
        shop.Clock.Move(TimeSpan.FromSeconds(1));

        await DeliverAsync(shop, new Notice(1, $"{order.Code}", 95_000));

        Assert.Equal(MoneyNewsKind.Late, Assert.Single((await ReadAsync(shop, null)).Items).Kind);
    }

    [Theory, OnEachEngine]
    public async Task What_a_person_marked_is_no_news(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.SettleAsync(await shop.OrderAsync(await shop.SellAsync()));

        Assert.Empty((await ReadAsync(shop, null)).Items);
    }

    [Theory, OnEachEngine]
    public async Task Money_that_a_person_gave_to_another_order_is_the_same_news(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var tea = await shop.SellAsync(price: 95_000);
        var (wrong, right) = (await shop.OrderAsync(tea), await shop.OrderAsync(tea));
        await DeliverAsync(shop, new Notice(1, $"{wrong.Code}", 95_000));
        var before = Assert.Single((await ReadAsync(shop, null)).Items);

        var moved = await shop.Money.AssignTransferAsync(shop.Household.Id, before.Id, right.Code.ToString(), "khách ghi nhầm mã", "user:mui");

        Assert.IsType<MoneyOutcome.Done>(moved);
        var after = Assert.Single((await ReadAsync(shop, null)).Items);
        Assert.Equal((before.Id, wrong.Code, right.Code), (after.Id, before.Code, after.Code));
    }

    [Theory, OnEachEngine]
    public async Task A_deposit_that_came_in_full_is_not_said_to_be_missing_the_rest_of_the_order(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var order = await shop.OrderAsync(await shop.SellAsync(price: 500_000));
        var asked = await shop.Money.AskDepositAsync(
            shop.Household.Id, order.Code.ToString(), new DepositAsked { FormKey = "coc-1", Amount = Vnd.Of(100_000) }, "user:mui");
        Assert.IsType<MoneyOutcome.Done>(asked);
        var code = await shop.WithDbAsync(db => db.Set<PaymentRequest>().Where(r => r.Purpose == RequestPurpose.Deposit).Select(r => r.Code).SingleAsync());

        await DeliverAsync(shop, new Notice(1, $"{code}", 60_000));
        var part = Assert.Single((await ReadAsync(shop, null)).Items);
        Assert.Equal((MoneyNewsKind.Underpaid, Vnd.Of(40_000), order.Code), (part.Kind, part.Difference, part.Code));

        shop.Clock.Move(TimeSpan.FromSeconds(1));
        await DeliverAsync(shop, new Notice(2, $"{code}", 40_000));
        Assert.Equal(MoneyNewsKind.Whole, (await ReadAsync(shop, null)).Items[^1].Kind);
    }

    [Theory, OnEachEngine]
    public async Task Another_households_money_is_never_heard(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await DeliverAsync(shop, new Notice(1, $"{(await shop.OrderAsync(await shop.SellAsync())).Code}", 95_000));

        Assert.Empty((await shop.News.ReadAsync(Guid.CreateVersion7())).Items);
        Assert.Empty(await shop.News.ListHearingsAsync(Guid.CreateVersion7()));
        // The control: its own household hears it.
        Assert.Single((await ReadAsync(shop, null)).Items);
    }

    /// <summary>Two instances: the transfer that was recorded first becomes visible last.</summary>
    [Theory, OnEachEngine]
    public async Task Money_that_becomes_visible_out_of_order_is_not_passed_over(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var begin = shop.Clock.GetUtcNow();
        var cursor = (await ReadAsync(shop, null)).Next;
        shop.Clock.Move(TimeSpan.FromSeconds(40));
        await CommitAsync(shop, begin.AddSeconds(35), 35_000);
        var newer = await ReadAsync(shop, cursor);
        Assert.Equal([35_000], newer.Items.Select(news => news.Amount.Dong));

        await CommitAsync(shop, begin.AddSeconds(10), 10_000);

        var late = await ReadAsync(shop, newer.Next);
        Assert.Equal([10_000, 35_000], late.Items.Select(news => news.Amount.Dong));
        Assert.Empty((await ReadAsync(shop, late.Next)).Items);

        // The control: whoever asks only for what was recorded after the newest never hears of it.
        Assert.Equal(0, await shop.WithDbAsync(db => db.Set<Transfer>().CountAsync(t => t.RecordedAt > begin.AddSeconds(35))));
    }

    [Theory, OnEachEngine]
    public async Task A_clock_that_runs_ahead_carries_the_cursor_past_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var begin = shop.Clock.GetUtcNow();
        await CommitAsync(shop, begin.AddHours(1), 90_000);
        var first = await ReadAsync(shop, null);
        Assert.Single(first.Items);
        Assert.Empty((await ReadAsync(shop, first.Next)).Items);

        await CommitAsync(shop, begin.AddSeconds(1), 20_000);
        shop.Clock.Move(TimeSpan.FromSeconds(2));

        Assert.Contains((await ReadAsync(shop, first.Next)).Items, news => news.Amount == Vnd.Of(20_000));
    }

    [Theory, OnEachEngine]
    public async Task Whoever_hears_each_id_once_misses_nothing_of_a_busy_day(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var random = new Random(20261124);
        var heard = new List<Guid>();
        var (cursor, begin, waiting, all) = ((string?)null, shop.Clock.GetUtcNow(), new List<(DateTimeOffset Recorded, long Amount)>(), 0);
        for (var second = 0; second < 400; second++)
        {
            shop.Clock.Move(TimeSpan.FromSeconds(1));
            if (random.Next(3) == 0)
            {
                waiting.Add((shop.Clock.GetUtcNow(), 1_000 + all++));
            }

            // Each becomes visible up to half a minute after it was recorded, in any order.
            foreach (var transfer in waiting.Where(t => random.Next(10) == 0 || shop.Clock.GetUtcNow() - t.Recorded > TimeSpan.FromSeconds(28)).ToList())
            {
                waiting.Remove(transfer);
                await CommitAsync(shop, transfer.Recorded, transfer.Amount);
            }

            if (second % 2 == 0)
            {
                var page = await ReadAsync(shop, cursor);
                cursor = page.Next;
                heard.AddRange(page.Items.Select(news => news.Id).Except(heard));
            }
        }

        heard.AddRange((await ReadAsync(shop, cursor)).Items.Select(news => news.Id).Except(heard));
        var visible = await shop.WithDbAsync(db => db.Set<Transfer>().Select(t => t.Id).ToListAsync());
        Assert.True(visible.Count > 100);
        Assert.Equal(visible.Order(), heard.Order());
        Assert.True(begin < shop.Clock.GetUtcNow());
    }

    [Theory, OnEachEngine]
    public async Task A_practice_households_money_is_play_money(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var school = new Household(Guid.CreateVersion7(), "nha-tap", "Nhà Tập", "05740", "Xóm Mỏ Gà") { IsPractice = true };
        var account = new ReceivingAccount(Guid.CreateVersion7(), school.Id, "999999", "9999000001", "NHA TAP");
        var feed = new FeedRegistration(Guid.CreateVersion7(), school.Id, account.Id, BankFeedProviders.SePay, "999999", "9999000001") { ApiKey = TrialShop.ApiKey };
        await shop.AddAsync(school, account, feed);

        await shop.Inbox.ReceiveAsync("sepay", feed.Id, Notice.ByKey(), new Notice(1, "tien tap", 50_000) { Account = "9999000001" }.Body());

        Assert.True(Assert.Single((await shop.News.ReadAsync(school.Id)).Items).IsPractice);
    }

    /// <summary>A real household that somebody gave an account at the practice bank: play money never gets into its books, real money does.</summary>
    [Theory, OnEachEngine]
    public async Task What_the_practice_bank_tells_a_real_household_is_refused(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var account = new ReceivingAccount(Guid.CreateVersion7(), shop.Household.Id, "999999", "9999000001", "NGUYEN THI MUI");
        var feed = new FeedRegistration(Guid.CreateVersion7(), shop.Household.Id, account.Id, BankFeedProviders.SePay, "999999", "9999000001") { ApiKey = TrialShop.ApiKey };
        await shop.AddAsync(account, feed);

        var answer = await shop.Inbox.ReceiveAsync("sepay", feed.Id, Notice.ByKey(), new Notice(1, "tien tap", 50_000) { Account = "9999000001" }.Body());
        await DeliverAsync(shop, new Notice(2, "tien that", 60_000));

        Assert.IsType<InboxReceipt.NotGenuine>(answer);
        Assert.Equal([(60_000L, false)], (await ReadAsync(shop, null)).Items.Select(n => (n.Amount.Dong, n.IsPractice)));
    }

    [Theory, OnEachEngine]
    public async Task An_account_without_a_feed_and_a_feed_that_was_never_heard_are_told(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.AddAsync(new ReceivingAccount(Guid.CreateVersion7(), shop.Household.Id, "970436", "0011", "NGUYEN THI MUI"));
        Assert.Equal([(true, (DateTimeOffset?)null), (false, null)], (await shop.News.ListHearingsAsync(shop.Household.Id)).Select(h => (h.HasFeed, h.LastHeardAt)));

        await DeliverAsync(shop, new Notice(1, "chuyen tien", 50_000));

        Assert.Equal(shop.Clock.GetUtcNow(), (await shop.News.ListHearingsAsync(shop.Household.Id))[0].LastHeardAt);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("9223372036854775807.0")]
    [InlineData("99999999999999999999.0")]
    [InlineData("253402300799999.0")]
    [InlineData("0.0")]
    [InlineData("-1.0")]
    [InlineData("1.2.3")]
    [InlineData("\0.\uD800")]
    public async Task A_forged_cursor_reads_and_breaks_nothing(string cursor)
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        await DeliverAsync(shop, new Notice(1, "chuyen tien", 50_000));

        var page = await ReadAsync(shop, cursor);

        Assert.Single(page.Items);
        Assert.Empty((await ReadAsync(shop, page.Next)).Items);
    }

    [Fact]
    public void Money_is_new_for_a_minute_and_never_when_the_bank_told_of_it_late()
    {
        var now = new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
        MoneyNews Of(TimeSpan age, TimeSpan slow) =>
            new(Guid.CreateVersion7(), MoneyNewsKind.Unclear, Vnd.Of(1_000), Vnd.Zero, null, now - age, now - age - slow, IsPractice: false);

        Assert.True(Of(TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(1)).IsFresh(now));
        Assert.False(Of(TimeSpan.FromSeconds(61), TimeSpan.FromMinutes(1)).IsFresh(now));
        Assert.False(Of(TimeSpan.Zero, TimeSpan.FromMinutes(11)).IsFresh(now));

        // Nine in the morning in Vietnam, told by a bank that knows only the day.
        Assert.True(Of(TimeSpan.Zero, TimeSpan.FromHours(9)).IsFresh(now));
    }

    private static Task<MoneyNewsPage> ReadAsync(TrialShop shop, string? after) => shop.News.ReadAsync(shop.Household.Id, after);

    private static Task<InboxReceipt> DeliverAsync(TrialShop shop, Notice notice) =>
        shop.Inbox.ReceiveAsync("sepay", shop.Feed.Id, Notice.ByKey(), notice.Body());

    /// <summary>A transfer that another instance recorded at that time becomes visible now.</summary>
    private static async Task CommitAsync(TrialShop shop, DateTimeOffset recordedAt, long amount)
    {
        var transfer = new Transfer
        {
            Id = Guid.CreateVersion7(recordedAt),
            HouseholdId = shop.Household.Id,
            Account = TrialShop.AccountNumber,
            Amount = Vnd.Of(amount),
            Direction = TransferDirection.In,
            Memo = "",
            BankReference = "",
            OccurredAt = recordedAt,
            RecordedAt = recordedAt,
            Fingerprint = null,
            Ordinal = 0,
            State = TransferState.NoCode,
        };
        await shop.AddAsync(transfer, new TransferSighting { FeedId = shop.Feed.Id, Way = TransferSource.Push, ProviderTransactionId = $"{amount}", TransferId = transfer.Id });
    }
}
