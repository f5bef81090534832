using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;
using Xunit;

namespace VoNhai.Commerce.Storefront.Tests.Doors;

/// <summary>What each provider's server meets when it knocks.</summary>
public sealed class WebhookDoorTests
{
    private const string Secret = ProviderDelivery.Secret;

    [Theory, BothDatabases]
    public async Task Every_provider_pays_an_order_and_is_answered_as_it_wants(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var product = await outsider.MostPlentifulAsync();
        foreach (var provider in BankFeedProviders.All)
        {
            var (_, order) = await outsider.OrderAsync(product);
            var account = order.GetProperty("payment").GetProperty("account").GetString()!;
            var feed = await RegisterAsync(server, provider, account);
            var transfer = Outsider.TransferFor(order);
            var delivery = ProviderDelivery.Of(provider, transfer);

            // New, repeated, about nobody's order, and a test: all are answered alike.
            foreach (var (headers, body, type) in new[] { delivery, delivery, ProviderDelivery.Of(provider, transfer with { Id = transfer.Id + 1, Memo = "tien hoc", BankReference = "FT0" + transfer.Id }), ProviderDelivery.Ping(provider, transfer) })
            {
                Assert.Equal((HttpStatusCode.OK, """{"success":true}"""), await PostAsync(browser, provider, feed, headers, body, type));
            }

            Assert.Equal("paid/none", Outsider.StateOf(await outsider.TrackAsync(order)));
        }
    }

    /// <summary>Money out is acknowledged, too; SePay's body as a form is read like JSON.</summary>
    [Fact]
    public async Task Forms_and_money_that_leaves_are_answered_alike()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.MostPlentifulAsync());
        var feed = await RegisterAsync(server, BankFeedProviders.SePay, order.GetProperty("payment").GetProperty("account").GetString()!);
        var fields = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(SePayDelivery.WithApiKey(Outsider.TransferFor(order), Secret).Body)!
            .ToDictionary(field => field.Key, field => field.Value.ToString());
        using var multipart = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            multipart.Add(new StringContent(value), name);
        }

        var key = new Dictionary<string, string> { ["Authorization"] = $"Apikey {Secret}" };
        Assert.Equal((HttpStatusCode.OK, """{"success":true}"""), await PostAsync(browser, "sepay", feed, key, await multipart.ReadAsByteArrayAsync(), multipart.Headers.ContentType!.ToString()));
        Assert.Equal("paid/none", Outsider.StateOf(await outsider.TrackAsync(order)));

        var outgoing = ProviderDelivery.Of(BankFeedProviders.SePay, Outsider.TransferFor(order) with { Direction = TransferDirection.Out, Memo = "tien dien" });
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(browser, "sepay", feed, outgoing.Headers, outgoing.Body, outgoing.Type)).Status);
    }

    [Fact]
    public async Task Hostile_deliveries_are_refused_with_a_reason_in_the_log_and_never_break_the_door()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.MostPlentifulAsync());
        var account = order.GetProperty("payment").GetProperty("account").GetString()!;
        var refused = 0;
        foreach (var provider in BankFeedProviders.All)
        {
            var feed = await RegisterAsync(server, provider, account);
            var honest = ProviderDelivery.Of(provider, Outsider.TransferFor(order));
            var text = Encoding.UTF8.GetString(honest.Body);
            byte[][] bodies =
            [
                [], [0], [0xFF, 0xFE], "null"u8.ToArray(), "{"u8.ToArray(), "[]"u8.ToArray(), Encoding.UTF8.GetBytes(new string('[', 60_000)),
                honest.Body[..^5], Encoding.UTF8.GetBytes("{\"x\":\"\\ud800\",\"x\":1," + text[1..]), new byte[64 * 1024], new byte[64 * 1024 + 1],
            ];
            string[] types = ["application/json", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "application/json; charset=utf-7", "x"];
            foreach (var body in bodies)
            {
                foreach (var type in types)
                {
                    var (status, _) = await PostAsync(browser, provider, feed, honest.Headers, body, type);
                    Assert.True((int)status is >= 400 and < 500, $"{(int)status} for {body.Length} bytes of {type} at {provider}");
                    refused++;
                }
            }

            Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(browser, provider, feed, new Dictionary<string, string>(), "{}"u8.ToArray(), "application/json")).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(browser, "unheard-of", feed, honest.Headers, honest.Body, "application/json")).Status);
        }

        Assert.Equal("open/none", Outsider.StateOf(await outsider.TrackAsync(order)));
        var lines = server.Log.Lines.Where(line => line.Category == "VoNhai.Commerce.Webhooks").Select(line => line.Message).ToList();
        Assert.True(lines.Count >= refused, $"{lines.Count} lines for {refused} refusals");
        Assert.All(server.Log.Lines, line => Assert.DoesNotContain(account, line.Message, StringComparison.Ordinal));
        Assert.All(server.Log.Lines, line => Assert.DoesNotContain(Secret, line.Message, StringComparison.Ordinal));
    }

    private static async Task<Guid> RegisterAsync(StorefrontServer server, string provider, string number)
    {
        var account = await server.WithAsync<ShopDbContext, ReceivingAccount>(db => db.Set<ReceivingAccount>().AsNoTracking().SingleAsync(a => a.Number == number));
        var credentials = provider is BankFeedProviders.SePay or BankFeedProviders.SePayBankHub ? new FeedCredentials { ApiKey = Secret } : new FeedCredentials { HmacSecret = Secret };
        var outcome = await server.WithAsync<IFeedDesk, FeedOutcome>(desk => desk.RegisterAsync(account.HouseholdId, new FeedWish(account.Id, provider, credentials)));
        return Assert.IsType<FeedOutcome.Done>(outcome).Feed.Id;
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(
        Browser browser, string provider, Guid feed, IReadOnlyDictionary<string, string> headers, byte[] body, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/webhooks/{provider}/{feed}") { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await browser.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
