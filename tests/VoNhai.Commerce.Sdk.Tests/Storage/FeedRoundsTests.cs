using System.Net;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.BankFeeds;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class FeedRoundsTests
{
    public static TheoryData<Engine, string> EachList => new(
        from engine in Enum.GetValues<Engine>()
        from list in (string[])[TransferLists.SePay, TransferLists.SePayOld, TransferLists.Casso]
        select (engine, list));

    [Theory, MemberData(nameof(EachList))]
    public async Task What_a_push_lost_is_pulled_and_what_it_told_counts_once(Engine engine, string list)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        using var fake = new FakeLists();
        using var http = new HttpClient(fake, disposeHandler: false);
        var feed = await shop.FeedAsync(ProviderOf(list), list);
        var tea = await shop.SellAsync(price: 95_000);
        var (told, lost) = (await shop.OrderAsync(tea), await shop.OrderAsync(tea));
        fake.Transfers.AddRange([new Listed(1, $"{told.Code}", 95_000), new Listed(2, $"{lost.Code}", 95_000), new Listed(3, "salary", 5_000_000), new Listed(4, "bill", 70_000, IsOut: true)]);
        await PushAsync(shop, feed, fake.Transfers[0]);
        Assert.Equal(Vnd.Of(95_000), await shop.ReceivedAsync(told));

        Assert.Equal(1, await shop.Rounds.PullDueAsync(http));

        Assert.Equal((Vnd.Of(95_000), Vnd.Of(95_000)), (await shop.ReceivedAsync(told), await shop.ReceivedAsync(lost)));
        Assert.Equal(4, await shop.WithDbAsync(db => db.Set<Transfer>().CountAsync()));
        Assert.Single(await shop.Inbox.ListUnmatchedAsync(shop.Household.Id));

        // The push of what was pulled comes late, and the next rounds bring it all again.
        await PushAsync(shop, feed, fake.Transfers[1]);
        shop.Clock.Move(TimeSpan.FromMinutes(11));
        Assert.Equal(1, await shop.Rounds.PullDueAsync(http));
        Assert.Equal((Vnd.Of(190_000), 4), (await shop.BalanceAsync(), await shop.WithDbAsync(db => db.Set<Transfer>().CountAsync())));

        var health = (await shop.Feeds.ListAsync(shop.Household.Id)).Single(f => f.Id == feed.Id);
        Assert.Equal((FeedCondition.Working, shop.Clock.GetUtcNow(), shop.Clock.GetUtcNow()), (health.Condition, health.LastPulledAt!.Value, health.LastHeardAt!.Value));
    }

    /// <summary>Without a bank's reference there is no fingerprint of the bank's; one transfer by two ways is one all the same.</summary>
    [Theory, OnEachEngine]
    public async Task A_transfer_without_a_reference_counts_once_by_push_and_pull(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        using var fake = new FakeLists();
        fake.Stumbles[1] = () => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(
                """{"data":[{"id":"0199abcd-0000-7000-8000-000000000000","transaction_date":"2026-11-23 09:05:00","account_number":"0000000000","amount_in":95000,"amount_out":0,"transaction_content":"MEMO","reference_number":""}]}"""
                    .Replace("MEMO", Code, StringComparison.Ordinal)),
        };
        using var http = new HttpClient(fake, disposeHandler: false);
        var feed = await shop.FeedAsync(BankFeedProviders.SePay, TransferLists.SePay);
        var body = System.Text.Encoding.UTF8.GetString(new Notice(7, Code, 95_000).Body()).Replace("FT00000000000007", "", StringComparison.Ordinal);

        await shop.Inbox.ReceiveAsync("sepay", feed.Id, Notice.ByKey(SignedRequest.Secret), SignedRequest.Bytes(body));
        await shop.Rounds.PullDueAsync(http);

        var transfer = await shop.WithDbAsync(db => db.Set<Transfer>().SingleAsync());
        Assert.Equal(2, await shop.WithDbAsync(db => db.Set<TransferSighting>().CountAsync(s => s.TransferId == transfer.Id)));
    }

    [Theory, MemberData(nameof(EachList))]
    public async Task An_interruption_costs_a_page_that_is_read_again_and_none_that_is_missed(Engine engine, string list)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        using var fake = new FakeLists();
        using var http = new HttpClient(fake, disposeHandler: false);
        await shop.FeedAsync(ProviderOf(list), list);
        fake.Transfers.AddRange(Enumerable.Range(1, 250).Select(i => new Listed(i, $"memo {i}", 1_000 + i)));

        // The second call fails: for the paged lists that is the second page, for the old one the next round.
        fake.Stumbles[2] = () => new HttpResponseMessage(HttpStatusCode.BadGateway);
        await shop.Rounds.PullDueAsync(http);
        var kept = await shop.WithDbAsync(db => db.Set<Transfer>().CountAsync());
        Assert.Equal(list == TransferLists.SePayOld ? 250 : 100, kept);

        shop.Clock.Move(TimeSpan.FromMinutes(11));
        await shop.OtherRounds().PullDueAsync(http);
        shop.Clock.Move(TimeSpan.FromMinutes(11));
        await shop.Rounds.PullDueAsync(http);

        Assert.Equal(Enumerable.Range(1, 250).Select(i => Vnd.Of(1_000 + i)), (await shop.WithDbAsync(db => db.Set<Transfer>().ToListAsync())).Select(t => t.Amount).Order());
    }

    /// <summary>An instance that dies between its lease and its commit leaves the feed to another, two minutes later.</summary>
    [Theory, OnEachEngine]
    public async Task An_instance_that_dies_holds_a_feed_for_two_minutes_only(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        using var fake = new FakeLists();
        using var http = new HttpClient(fake, disposeHandler: false);
        await shop.FeedAsync(BankFeedProviders.SePay, TransferLists.SePay);
        fake.Transfers.Add(new Listed(1, "memo", 1_000));
        using var killed = new CancellationTokenSource();
        fake.Stumbles[1] = () =>
        {
            killed.Cancel();
            throw new OperationCanceledException(killed.Token);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => shop.Rounds.PullDueAsync(http, killed.Token));
        Assert.Equal(0, await shop.OtherRounds().PullDueAsync(http));

        shop.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await shop.OtherRounds().PullDueAsync(http));
        Assert.Equal(1, await shop.WithDbAsync(db => db.Set<Transfer>().CountAsync()));
    }

    [Theory, OnEachEngine]
    public async Task Of_many_instances_one_pulls(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        using var fake = new FakeLists();
        using var http = new HttpClient(fake, disposeHandler: false);
        await shop.FeedAsync(BankFeedProviders.Casso, TransferLists.Casso);
        fake.Transfers.Add(new Listed(1, "memo", 1_000));

        var pulled = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => shop.OtherRounds().PullDueAsync(http))));

        Assert.Equal(1, pulled.Sum());
        Assert.Single(fake.Calls);
    }

    /// <summary>Whoever was away for longer than its lease must not move a cursor that is another's by now.</summary>
    [Theory, OnEachEngine]
    public async Task A_lost_lease_takes_nothing_in(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        using var fake = new FakeLists();
        using var http = new HttpClient(fake, disposeHandler: false);
        await shop.FeedAsync(BankFeedProviders.Casso, TransferLists.Casso);
        fake.Stumbles[1] = () =>
        {
            shop.Clock.Move(TimeSpan.FromMinutes(3));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"data":{"records":[]}}""") };
        };

        await shop.Rounds.PullDueAsync(http);

        var row = await shop.WithDbAsync(db => db.Set<FeedPullRow>().SingleAsync());
        Assert.Equal(("", null), (row.Cursor, row.PulledAt));
    }

    [Theory, OnEachEngine]
    public async Task A_provider_that_asks_for_patience_gets_it_even_in_a_hurry(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        using var fake = new FakeLists();
        using var http = new HttpClient(fake, disposeHandler: false);
        await shop.FeedAsync(BankFeedProviders.SePay, TransferLists.SePayOld);
        fake.Stumbles[1] = () =>
        {
            var busy = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
            busy.Headers.Add("x-sepay-userapi-retry-after", "30");
            return busy;
        };

        await shop.Rounds.PullDueAsync(http);
        await shop.Rounds.HurryAsync(shop.Household.Id);
        shop.Clock.Move(TimeSpan.FromSeconds(29));
        Assert.Equal(0, await shop.Rounds.PullDueAsync(http));

        shop.Clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await shop.Rounds.PullDueAsync(http));
        Assert.Equal(2, fake.Calls.Count);
    }

    [Theory, OnEachEngine]
    public async Task Failures_make_the_wait_longer_and_are_shown(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        using var fake = new FakeLists();
        using var http = new HttpClient(fake, disposeHandler: false);
        var feed = await shop.FeedAsync(BankFeedProviders.SePay, TransferLists.SePay);
        for (var call = 1; call <= 3; call++)
        {
            fake.Stumbles[call] = () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        }

        foreach (var minutes in (int[])[1, 2, 4])
        {
            Assert.Equal(1, await shop.Rounds.PullDueAsync(http));
            var view = (await shop.Feeds.ListAsync(shop.Household.Id)).Single(f => f.Id == feed.Id);
            Assert.Equal((FeedCondition.Failing, "the list answered 503"), (view.Condition, view.LastFailure!.Reason));
            shop.Clock.Move(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.Equal(0, await shop.Rounds.PullDueAsync(http));
            shop.Clock.Move(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(1, await shop.Rounds.PullDueAsync(http));
        Assert.Equal(FeedCondition.Working, (await shop.Feeds.ListAsync(shop.Household.Id)).Single(f => f.Id == feed.Id).Condition);
    }

    [Theory, OnEachEngine]
    public async Task A_claim_makes_the_pulls_faster_for_a_while_and_only_for_its_household(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        using var fake = new FakeLists();
        using var http = new HttpClient(fake, disposeHandler: false);
        await shop.FeedAsync(BankFeedProviders.SePay, TransferLists.SePay);
        await shop.Rounds.PullDueAsync(http);
        shop.Clock.Move(TimeSpan.FromMinutes(1));

        await shop.Rounds.HurryAsync(Guid.NewGuid());
        Assert.Equal(0, await shop.Rounds.PullDueAsync(http));

        for (var impatient = 0; impatient < 100; impatient++)
        {
            await shop.Rounds.HurryAsync(shop.Household.Id);
        }

        var pulls = 0;
        for (var second = 0; second < 660; second += 5)
        {
            pulls += await shop.Rounds.PullDueAsync(http);
            await shop.Rounds.HurryAsync(Guid.NewGuid());
            shop.Clock.Move(TimeSpan.FromSeconds(5));
        }

        // Every 20 seconds for ten minutes, whatever the number of claims; then the usual ten minutes.
        Assert.Equal(31, pulls);
        shop.Clock.Move(TimeSpan.FromMinutes(8));
        Assert.Equal(0, await shop.Rounds.PullDueAsync(http));
        shop.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await shop.Rounds.PullDueAsync(http));
    }

    [Theory, OnEachEngine]
    public async Task A_retired_feed_is_not_pulled(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        using var fake = new FakeLists();
        using var http = new HttpClient(fake, disposeHandler: false);
        var feed = await shop.FeedAsync(BankFeedProviders.SePay, TransferLists.SePay);
        await shop.Feeds.RetireAsync(shop.Household.Id, feed.Id);

        Assert.Equal(0, await shop.Rounds.PullDueAsync(http));
        Assert.Empty(fake.Calls);
    }

    private const string Code = "chuyen tien";

    private static string ProviderOf(string list) => list == TransferLists.Casso ? BankFeedProviders.Casso : BankFeedProviders.SePay;

    private static async Task PushAsync(TrialShop shop, FeedRegistration feed, Listed listed)
    {
        if (feed.Provider == BankFeedProviders.SePay)
        {
            var body = new Notice(90_000 + listed.Number, listed.Memo, listed.Amount) { Reference = listed.BankReference }.Body();
            Assert.IsType<InboxReceipt.Acknowledged>(await shop.Inbox.ReceiveAsync("sepay", feed.Id, Notice.ByKey(SignedRequest.Secret), body));
            return;
        }

        var json = SignedRequest.Casso(listed.Number, listed.Amount, listed.Memo, reference: listed.BankReference);
        json["data"]!["transactionDateTime"] = listed.Time;
        var text = json.ToJsonString();
        Assert.IsType<InboxReceipt.Acknowledged>(await shop.Inbox.ReceiveAsync("casso", feed.Id, SignedRequest.CassoHeaders(text, at: shop.Clock.GetUtcNow()), SignedRequest.Bytes(text)));
    }
}
