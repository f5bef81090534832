using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Sdk.Tests.BankFeeds;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class FeedDeskTests
{
    private const string Key = "key-of-the-feed-desk-tests";
    private const string NewKey = "key-that-comes-after-the-first";
    private const string ThirdKey = "key-that-comes-after-the-second";

    [Theory, OnEachEngine]
    public async Task A_feed_tells_how_it_is_doing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        Assert.Equal((FeedCondition.NeverHeard, null), await HealthAsync());

        await shop.Inbox.ReceiveAsync("sepay", shop.Feed.Id, Notice.ByKey("wrong"), new Notice(1, "x", 1_000).Body());
        Assert.Equal((FeedCondition.Refusing, "the key in Authorization is wrong"), await HealthAsync());

        shop.Clock.Move(TimeSpan.FromSeconds(1));
        await shop.DeliverAsync(new Notice(1, "x", 1_000));
        Assert.Equal((FeedCondition.Working, null), await HealthAsync());
        Assert.Equal(shop.Clock.GetUtcNow(), (await OnlyAsync(shop)).LastHeardAt);

        shop.Clock.Move(TimeSpan.FromSeconds(1));
        await shop.DeliverAsync(new Notice(2, "x", -1_000));
        Assert.Equal((FeedCondition.Failing, "transferAmount: not a whole number of đồng above zero"), await HealthAsync());

        async Task<(FeedCondition, string?)> HealthAsync()
        {
            var feed = await OnlyAsync(shop);
            return (feed.Condition, feed.Condition == FeedCondition.Refusing ? feed.LastRefusal!.Reason : feed.Condition == FeedCondition.Failing ? feed.LastFailure!.Reason : null);
        }
    }

    [Theory, OnEachEngine]
    public async Task A_row_without_a_secret_lets_nobody_in_and_says_so(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        foreach (var provider in BankFeedProviders.All)
        {
            foreach (var secret in (string?[])[null, "", " "])
            {
                var feed = new FeedRegistration(Guid.CreateVersion7(), shop.Household.Id, shop.Account.Id, provider, "970405", TrialShop.AccountNumber) { ApiKey = secret, HmacSecret = secret };
                await shop.AddAsync(feed);
                Dictionary<string, string>[] tries = [[], new() { ["Authorization"] = "Apikey " }, new() { ["X-Secret-Key"] = "" }, Notice.BySignature([], shop.Clock.GetUtcNow(), "")];
                foreach (var headers in tries)
                {
                    Assert.IsType<InboxReceipt.NotGenuine>(await shop.Inbox.ReceiveAsync(provider, feed.Id, headers, new Notice(1, "x", 1_000).Body()));
                }

                var view = (await shop.Feeds.ListAsync(shop.Household.Id)).Single(f => f.Id == feed.Id);
                Assert.Equal(FeedCondition.NotStarted, view.Condition);
                Assert.NotNull(view.Obstacle);
            }
        }
    }

    [Theory, OnEachEngine]
    public async Task A_storm_of_forgeries_is_noted_once_a_minute(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        for (var i = 0; i < 5; i++)
        {
            await shop.Inbox.ReceiveAsync("sepay", shop.Feed.Id, i == 0 ? Notice.ByKey("wrong") : [], new Notice(1, "x", 1_000).Body());
        }

        Assert.Equal("the key in Authorization is wrong", (await OnlyAsync(shop)).LastRefusal!.Reason);

        shop.Clock.Move(TimeSpan.FromMinutes(1));
        await shop.Inbox.ReceiveAsync("sepay", shop.Feed.Id, new Dictionary<string, string>(), new Notice(1, "x", 1_000).Body());
        Assert.Equal("Authorization is missing, doubled or not of the scheme Apikey", (await OnlyAsync(shop)).LastRefusal!.Reason);
    }

    /// <summary>A repetition is acknowledged without a write, but a feed that only repeats itself must not look silent.</summary>
    [Theory, OnEachEngine]
    public async Task A_feed_that_repeats_itself_is_noted_as_heard_once_a_minute(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var first = shop.Clock.GetUtcNow();
        foreach (var (seconds, heard) in new[] { (0, 0), (59, 0), (2, 61), (30, 61), (31, 122) })
        {
            shop.Clock.Move(TimeSpan.FromSeconds(seconds));
            Assert.IsType<InboxReceipt.Acknowledged>(await shop.DeliverAsync(new Notice(1, "x", 1_000)));
            Assert.Equal(first.AddSeconds(heard), (await OnlyAsync(shop)).LastHeardAt);
        }
    }

    [Theory, OnEachEngine]
    public async Task A_registered_feed_opens_its_door(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var outcome = await shop.Feeds.RegisterAsync(shop.Household.Id, new FeedWish(shop.Account.Id, BankFeedProviders.SePay, new FeedCredentials { ApiKey = Key }));

        var feed = Assert.IsType<FeedOutcome.Done>(outcome).Feed;
        Assert.Equal((TrialShop.AccountNumber, FeedCondition.NeverHeard, false), (feed.Account, feed.Condition, feed.HasTwoSecrets));
        Assert.IsType<InboxReceipt.Acknowledged>(await shop.Inbox.ReceiveAsync("sepay", feed.Id, Notice.ByKey(Key), new Notice(1, "x", 1_000).Body()));
    }

    public static TheoryData<string, string?, string?, string?, string?, string> BadWishes => new()
    {
        { "unheard-of", Key, null, null, null, "provider" },
        { "sepay", null, null, null, null, "apiKey" },
        { "sepay", "short", null, null, null, "apiKey" },
        { "sepay", Key + " ", null, null, null, "apiKey" },
        { "sepay", "mã-bí-mật-có-dấu-tiếng-Việt", null, null, null, "apiKey" },
        { "sepay", new string('x', 201), null, null, null, "apiKey" },
        { "sepay-bankhub", null, Key, null, null, "apiKey" },
        { "casso", Key, null, null, null, "hmacSecret" },
        { "payos", Key, null, null, null, "hmacSecret" },
        { "sepay", Key, null, "casso", Key, "listName" },
        { "sepay", Key, null, "sepay-v2", null, "listToken" },
        { "sepay", Key, null, null, Key, "listName" },
        { "payos", null, Key, "casso", Key, "listName" },
    };

    [Theory, MemberData(nameof(BadWishes))]
    public async Task A_feed_that_could_not_prove_itself_is_refused_beside_the_field(string provider, string? key, string? secret, string? list, string? token, string field)
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        var outcome = await shop.Feeds.RegisterAsync(
            shop.Household.Id, new FeedWish(shop.Account.Id, provider, new FeedCredentials { ApiKey = key, HmacSecret = secret, ListToken = token }, list));

        Assert.Equal(field, Assert.Single(Assert.IsType<FeedOutcome.Refused>(outcome).Problems).Field);
        Assert.Single(await shop.Feeds.ListAsync(shop.Household.Id));
    }

    [Theory, OnEachEngine]
    public async Task Another_households_feeds_and_accounts_are_as_good_as_missing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var stranger = Guid.NewGuid();

        Assert.Empty(await shop.Feeds.ListAsync(stranger));
        Assert.Equal("accountId", Assert.Single(Assert.IsType<FeedOutcome.Refused>(
            await shop.Feeds.RegisterAsync(stranger, new FeedWish(shop.Account.Id, "sepay", new FeedCredentials { ApiKey = Key }))).Problems).Field);
        Assert.IsType<FeedOutcome.NotFound>(await shop.Feeds.RotateAsync(stranger, shop.Feed.Id, new FeedCredentials { ApiKey = Key }));
        Assert.IsType<FeedOutcome.NotFound>(await shop.Feeds.EndRotationAsync(stranger, shop.Feed.Id));
        Assert.IsType<FeedOutcome.NotFound>(await shop.Feeds.RetireAsync(stranger, shop.Feed.Id));
        Assert.IsType<InboxReceipt.Acknowledged>(await shop.DeliverAsync(new Notice(1, "x", 1_000)));
    }

    [Theory, OnEachEngine]
    public async Task Two_secrets_are_good_while_one_is_replaced(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);

        for (var repeated = 0; repeated < 2; repeated++)
        {
            Assert.True(Assert.IsType<FeedOutcome.Done>(await shop.Feeds.RotateAsync(shop.Household.Id, shop.Feed.Id, new FeedCredentials { ApiKey = NewKey })).Feed.HasTwoSecrets);
        }

        Assert.True(await OpensAsync(TrialShop.ApiKey) && await OpensAsync(NewKey) && !await OpensAsync(ThirdKey));

        await shop.Feeds.RotateAsync(shop.Household.Id, shop.Feed.Id, new FeedCredentials { ApiKey = ThirdKey });
        Assert.True(!await OpensAsync(TrialShop.ApiKey) && await OpensAsync(NewKey) && await OpensAsync(ThirdKey));

        Assert.False(Assert.IsType<FeedOutcome.Done>(await shop.Feeds.EndRotationAsync(shop.Household.Id, shop.Feed.Id)).Feed.HasTwoSecrets);
        Assert.True(!await OpensAsync(NewKey) && await OpensAsync(ThirdKey));

        async Task<bool> OpensAsync(string key) =>
            await shop.Inbox.ReceiveAsync("sepay", shop.Feed.Id, Notice.ByKey(key), new Notice(1, "x", 1_000).Body()) is InboxReceipt.Acknowledged;
    }

    [Theory, OnEachEngine]
    public async Task A_retired_feed_lets_nobody_in_and_forgets_its_secrets(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.DeliverAsync(new Notice(1, "x", 1_000));

        Assert.Equal(FeedCondition.Retired, Assert.IsType<FeedOutcome.Done>(await shop.Feeds.RetireAsync(shop.Household.Id, shop.Feed.Id)).Feed.Condition);

        Assert.IsType<InboxReceipt.NotGenuine>(await shop.DeliverAsync(new Notice(2, "x", 1_000)));
        Assert.IsType<FeedOutcome.NotFound>(await shop.Feeds.RotateAsync(shop.Household.Id, shop.Feed.Id, new FeedCredentials { ApiKey = NewKey }));
        var row = await shop.WithDbAsync(db => db.Set<FeedRegistration>().AsNoTracking().SingleAsync());
        Assert.Equal((null, null, null), (row.ApiKey, row.HmacSecret, row.ListToken));
        Assert.Single(await shop.Inbox.ListUnmatchedAsync(shop.Household.Id));
    }

    [Fact]
    public void Credentials_never_print_themselves()
    {
        var credentials = new FeedCredentials { ApiKey = Key, HmacSecret = Key, ListToken = Key };

        Assert.DoesNotContain(Key, $"{credentials} {new FeedWish(Guid.Empty, "sepay", credentials)}", StringComparison.Ordinal);
    }

    private static async Task<FeedView> OnlyAsync(TrialShop shop) => Assert.Single(await shop.Feeds.ListAsync(shop.Household.Id));
}
