using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using Xunit;

namespace VoNhai.Commerce.Storefront.Tests.Feeds;

/// <summary>The storefront's own clock pulls a provider's list over real HTTP, without anybody calling it.</summary>
public sealed class FeedClockTests
{
    private const string Token = "token-of-the-clock-tests-0123";

    [Fact]
    public async Task Money_that_no_push_told_of_is_pulled_and_a_claim_makes_it_faster()
    {
        var records = new ConcurrentQueue<object>();
        await using var list = await ListAsync(records);
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions
        {
            Settings = new Dictionary<string, string>(Outsider.Options.Settings) { ["Feeds:CassoList"] = list.Urls.Single() + "/v2/", ["Feeds:PullEveryInHurry"] = "00:00:05" },
        });
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.MostPlentifulAsync());
        var number = order.GetProperty("payment").GetProperty("account").GetString()!;
        var account = await server.WithAsync<ShopDbContext, ReceivingAccount>(db => db.Set<ReceivingAccount>().AsNoTracking().SingleAsync(a => a.Number == number));
        var feed = Assert.IsType<FeedOutcome.Done>(await server.WithAsync<IFeedDesk, FeedOutcome>(desk => desk.RegisterAsync(
            account.HouseholdId,
            new FeedWish(account.Id, BankFeedProviders.Casso, new FeedCredentials { HmacSecret = Token, ListToken = Token }, TransferLists.Casso)))).Feed;

        // The first pull finds nothing; the next would be ten minutes away.
        await UntilAsync(async () => (await FeedAsync()).LastPulledAt is not null);
        records.Enqueue(new
        {
            id = 1,
            tid = "FT1",
            description = $"ND {order.GetProperty("code").GetString()}",
            amount = order.GetProperty("total").GetInt64(),
            when = DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
            bankSubAccId = number,
        });
        await server.WithAsync<IFeedRounds, bool>(async rounds =>
        {
            await rounds.HurryAsync(account.HouseholdId);
            return true;
        });
        await UntilAsync(async () => Outsider.StateOf(await outsider.TrackAsync(order)) == "paid/none");

        Assert.Equal(FeedCondition.Working, (await FeedAsync()).Condition);
        Assert.DoesNotContain(server.Log.Lines, line => line.Message.Contains(Token, StringComparison.Ordinal));

        async Task<FeedView> FeedAsync() => (await server.WithAsync<IFeedDesk, IReadOnlyList<FeedView>>(desk => desk.ListAsync(account.HouseholdId))).Single(f => f.Id == feed.Id);
    }

    [Fact]
    public async Task A_setting_out_of_its_range_stops_the_start() =>
        await Assert.ThrowsAnyAsync<Exception>(() => StorefrontServer.StartAsync(options: new StorefrontOptions { Settings = new Dictionary<string, string> { ["Feeds:KeepUnmatchedDays"] = "0" } }));

    private static async Task<WebApplication> ListAsync(ConcurrentQueue<object> records)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/v2/transactions", (HttpRequest request) => request.Headers.Authorization == $"Apikey {Token}"
            ? Results.Json(new { error = 0, data = new { records = records.ToArray() } })
            : Results.Unauthorized());
        await app.StartAsync();
        return app;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 120; tries++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(500);
        }

        Assert.Fail("It did not happen within a minute.");
    }
}
