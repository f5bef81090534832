using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Doors;

/// <summary>
/// What stands in the log of a stall whose deliveries are refused: for each one line that says why, and nobody's account. Over real HTTP;
/// that ten thousand of them move no balance is shown at the inbox (<c>ForgedDeliveryTests</c>).
/// </summary>
public sealed class RefusedDeliveryTests
{
    private const string Payer = "00001234567";
    private const string PayersName = "NGUYEN VAN TAP";

    public static TheoryData<string> Providers => [.. BankFeedProviders.All];

    [Theory, MemberData(nameof(Providers))]
    public async Task Each_4xx_says_why_in_the_log_without_account_memo_or_secret(string provider)
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.MostPlentifulAsync());
        var number = order.GetProperty("payment").GetProperty("account").GetString()!;
        var feed = await RegisterAsync(server, provider, number);
        var transfer = Outsider.TransferFor(order) with { CounterpartyAccount = Payer, CounterpartyName = PayersName };
        string[] secrets = [ProviderDelivery.Secret, number, Payer, PayersName, order.GetProperty("code").GetString()!, transfer.BankReference];

        foreach (var (what, delivery, status, reason) in Bent(provider, transfer))
        {
            var before = Warnings(server).Count;
            Assert.True(status == await PostAsync(browser, provider, feed, delivery), $"{what} at {provider} is answered {status}");
            var line = Assert.Single(Warnings(server).Skip(before));
            Assert.True(line.Contains(feed.ToString(), StringComparison.Ordinal) && reason.Any(words => line.Contains(words, StringComparison.Ordinal)), $"{what} at {provider}: {line}");
        }

        Assert.Equal("open/none", Outsider.StateOf(await outsider.TrackAsync(order)));
        Assert.All(server.Log.Lines, line => Assert.DoesNotContain(secrets, secret => Tells(line.Message + line.Failure, secret)));

        // The controls: what was refused did hold all that (SePay and Bank Hub name no payer), and the honest delivery pays.
        var honest = ProviderDelivery.Of(provider, transfer);
        var sent = Encoding.UTF8.GetString(honest.Body);
        Assert.All([number, order.GetProperty("code").GetString()!, transfer.BankReference], secret => Assert.True(Tells(sent, secret)));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(browser, provider, feed, honest));
        Assert.Equal("paid/none", Outsider.StateOf(await outsider.TrackAsync(order)));
    }

    /// <summary>Every way of being wrong, with the status that it gets and words of which one must stand in the log.</summary>
    private static IEnumerable<(string What, ProviderDelivery Delivery, HttpStatusCode Status, string[] Reason)> Bent(string provider, FakeBankTransfer transfer)
    {
        const HttpStatusCode Unproved = HttpStatusCode.Unauthorized;
        const HttpStatusCode Unreadable = HttpStatusCode.BadRequest;
        var honest = ProviderDelivery.Of(provider, transfer);
        string[] credentials = ["Authorization", "X-Secret-Key", "X-Casso-Signature", "signature", "SePay"];
        var isKeyed = provider is BankFeedProviders.SePay or BankFeedProviders.SePayBankHub;

        yield return ("a forged one", ProviderDelivery.Of(provider, transfer, secret: "another-secret-0123456789"), Unproved, credentials);
        yield return ("one without credentials", honest with { Headers = new Dictionary<string, string>(), Body = WithoutSignature(honest.Body) }, Unproved, credentials);
        yield return ("an oversized one", honest with { Body = new byte[64 * 1024 + 1] }, HttpStatusCode.RequestEntityTooLarge, ["65536"]);
        yield return ("a truncated one", honest with { Body = honest.Body[..^7] }, isKeyed ? Unreadable : Unproved, ["JSON", "json", "cannot be verified", "signature"]);
        foreach (var amount in (string[])["null", "true", "\"277.000\"", "277000.5", "[]", "0", "-1"])
        {
            // Casso writes money that leaves below zero: that is no mistake there.
            if (amount != "-1" || provider != BankFeedProviders.Casso)
            {
                yield return ($"the amount {amount}", ProviderDelivery.WithAmount(provider, transfer, JsonNode.Parse(amount)), Unreadable, ["mount"]);
            }
        }

        if (provider == BankFeedProviders.Casso)
        {
            yield return ("a stale one", ProviderDelivery.Of(provider, transfer, sentAt: DateTimeOffset.UtcNow.AddMinutes(-6)), Unproved, ["300 seconds"]);
        }

        if (provider == BankFeedProviders.SePay)
        {
            var stale = SePayDelivery.WithSignature(transfer, ProviderDelivery.Secret, DateTimeOffset.UtcNow.AddMinutes(-6));
            yield return ("a stale one", new ProviderDelivery(stale.Headers, stale.Body), Unproved, ["300 seconds"]);
        }
    }

    private static byte[] WithoutSignature(byte[] body)
    {
        var fields = JsonNode.Parse(body)!.AsObject();
        fields.Remove("signature");
        return Encoding.UTF8.GetBytes(fields.ToJsonString());
    }

    private static bool Tells(string text, string secret) => text.Contains(secret, StringComparison.OrdinalIgnoreCase);

    private static List<string> Warnings(StorefrontServer server) =>
        [.. server.Log.Lines.Where(line => line is { Category: "VoNhai.Commerce.Webhooks", Level: LogLevel.Warning }).Select(line => line.Message)];

    private static async Task<Guid> RegisterAsync(StorefrontServer server, string provider, string number)
    {
        var account = await server.WithAsync<ShopDbContext, ReceivingAccount>(db => db.Set<ReceivingAccount>().AsNoTracking().SingleAsync(a => a.Number == number));
        var credentials = provider switch
        {
            BankFeedProviders.SePay => new FeedCredentials { ApiKey = ProviderDelivery.Secret, HmacSecret = ProviderDelivery.Secret },
            BankFeedProviders.SePayBankHub => new FeedCredentials { ApiKey = ProviderDelivery.Secret },
            _ => new FeedCredentials { HmacSecret = ProviderDelivery.Secret },
        };
        var outcome = await server.WithAsync<IFeedDesk, FeedOutcome>(desk => desk.RegisterAsync(account.HouseholdId, new FeedWish(account.Id, provider, credentials)));
        return Assert.IsType<FeedOutcome.Done>(outcome).Feed.Id;
    }

    private static async Task<HttpStatusCode> PostAsync(Browser browser, string provider, Guid feed, ProviderDelivery delivery)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/webhooks/{provider}/{feed}") { Content = new ByteArrayContent(delivery.Body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", delivery.Type);
        foreach (var (name, value) in delivery.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await browser.Http.SendAsync(request);
        return response.StatusCode;
    }
}
