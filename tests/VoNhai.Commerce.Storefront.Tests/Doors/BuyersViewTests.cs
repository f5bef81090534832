using System.Net;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Doors;

/// <summary>The account is the family's: whoever holds an order's link sees that order's sums and nothing of where they came from.</summary>
public sealed class BuyersViewTests
{
    private const string Payer = "00001234567";
    private const string PayersName = "NGUYEN VAN TAP";
    private const string Wages = "LUONG THANG MUOI MOT";

    [Fact]
    public async Task A_buyer_sees_neither_payers_nor_other_peoples_transfers()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.MostPlentifulAsync());
        var (code, secret) = (order.GetProperty("code").GetString(), order.GetProperty("secret").GetString());
        var number = order.GetProperty("payment").GetProperty("account").GetString()!;
        var account = await server.WithAsync<ShopDbContext, ReceivingAccount>(db => db.Set<ReceivingAccount>().AsNoTracking().SingleAsync(a => a.Number == number));
        var outcome = await server.WithAsync<IFeedDesk, FeedOutcome>(desk => desk.RegisterAsync(
            account.HouseholdId, new FeedWish(account.Id, BankFeedProviders.Casso, new FeedCredentials { HmacSecret = ProviderDelivery.Secret })));
        var feed = Assert.IsType<FeedOutcome.Done>(outcome).Feed.Id;
        var own = Outsider.TransferFor(order) with { CounterpartyAccount = Payer, CounterpartyName = PayersName };
        foreach (var transfer in new[] { own, own with { Id = own.Id + 1_000_000, Memo = Wages, BankReference = "FT00000000000001" } })
        {
            var delivery = CassoDelivery.Of(transfer, ProviderDelivery.Secret, DateTimeOffset.UtcNow);
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/webhooks/casso/{feed}") { Content = new ByteArrayContent(delivery.Body) };
            foreach (var (name, value) in delivery.Headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            using var reply = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        }

        string[] views = [(await outsider.TrackAsync(order)).GetRawText(), WebUtility.HtmlDecode(await browser.Http.GetStringAsync(new Uri($"/don-hang/{code}?k={secret}", UriKind.Relative), TestContext.Current.CancellationToken))];

        Assert.Contains("paid", views[0], StringComparison.Ordinal);
        Assert.Contains("Đã nhận tiền", views[1], StringComparison.Ordinal);
        Assert.All(views, view => Assert.All([Payer, PayersName, Wages, "MBVCB", own.BankReference], word => Assert.DoesNotContain(word, view, StringComparison.OrdinalIgnoreCase)));

        // The control: all of it is in our books, and the household is shown what pays no order.
        Assert.Equal(1L, await server.Database.ScalarAsync($"SELECT count(*) FROM commerce_transfers WHERE counterparty_account = '{Payer}' AND counterparty_name = '{PayersName}' AND memo LIKE 'MBVCB%'"));
        var unmatched = await server.WithAsync<IPaymentInbox, IReadOnlyList<UnmatchedTransfer>>(inbox => inbox.ListUnmatchedAsync(account.HouseholdId));
        Assert.Equal(Wages, Assert.Single(unmatched).Memo);
    }
}
