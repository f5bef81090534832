using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Pages.Don;

/// <summary>A household (the village's third) before the money page of one order of 42.000 đồng, without a script; and the bank and buyer beside it.</summary>
internal sealed partial class OrderDesk : IAsyncDisposable
{
    public const string Phone = "0900000003";
    public const string Passphrase = "tap ban hang 3";
    public const long Total = 42_000;
    private readonly Browser seller;
    private readonly Browser buyer;

    private OrderDesk(StorefrontServer server, Browser seller, Browser buyer, JsonElement order)
    {
        (Server, this.seller, this.buyer, Order) = (server, seller, buyer, order);
        Outsider = new Outsider(buyer.Http);
    }

    public StorefrontServer Server { get; }

    public Outsider Outsider { get; }

    public JsonElement Order { get; }

    public Browser Seller => seller;

    public Browser Buyer => buyer;

    public string Code => Order.GetProperty("code").GetString()!;

    public string Page => $"/nha-ban/don/{Code}";

    public string BuyerPage => $"/don-hang/{Code}?k={Order.GetProperty("secret").GetString()}";

    public static async Task<OrderDesk> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var server = await StorefrontServer.StartAsync(kind, Outsider.Options);
        var (seller, buyer) = (server.NewBrowser(), server.NewBrowser());
        var outsider = new Outsider(buyer.Http);
        var (_, order) = await outsider.OrderAsync(await outsider.ProductAsync("bot-ngo-xay-men-men"), 1.5m);
        Assert.Equal(Total, order.GetProperty("total").GetInt64());
        using var entered = await seller.LogInAsync(Phone, Passphrase);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
        return new OrderDesk(server, seller, buyer, order);
    }

    /// <summary>What the money page shows, as text a person reads.</summary>
    public async Task<string> ReadAsync() => Text(await seller.ReadAsync(Page));

    /// <summary>What the buyer's page shows, as text.</summary>
    public async Task<string> ReadBuyerAsync() => Text(await buyer.ReadAsync(BuyerPage));

    /// <summary>Sends a form as the page printed it: with its token and a key of its own.</summary>
    public async Task<(HttpStatusCode Status, string Html)> SendAsync(string handler, params (string Field, string Value)[] fields)
    {
        var form = fields.ToDictionary(field => "Form." + field.Field, field => field.Value);
        form.TryAdd("Form.Key", Guid.NewGuid().ToString("N"));
        using var answer = await seller.SubmitAsync(Page, form, $"{Page}?handler={handler}");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends a form that must be taken, and reads the page that follows.</summary>
    public async Task<string> DoAsync(string handler, params (string Field, string Value)[] fields)
    {
        var (status, html) = await SendAsync(handler, fields);
        Assert.True(status == HttpStatusCode.Redirect, $"{handler}: {status} {Text(html)}");
        return await ReadAsync();
    }

    /// <summary>Calls the order off on the board.</summary>
    public async Task CancelAsync()
    {
        using var answer = await seller.SubmitAsync("/nha-ban", new Dictionary<string, string> { ["code"] = Code }, "/nha-ban?handler=Huy");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public async Task<string> StateAsync() => Outsider.StateOf(await TrackAsync());

    public Task<JsonElement> TrackAsync() => Outsider.TrackAsync(Order);

    public async Task<long> MoneyAsync(string name) => (await TrackAsync()).GetProperty("payment").GetProperty(name).GetInt64();

    /// <summary>The bank tells of money that came with a code: the order's unless another is given.</summary>
    public Task PaidAsync(long amount, string? code = null) => TellAsync(Outsider.TransferFor(Order, amount) with { Memo = $"MBVCB.1.2.{code ?? Code}.CT tu 1 A toi 2 B" });

    /// <summary>The practice feeds do not name who paid, others do: from now on every transfer names its payer.</summary>
    public Task NamePayersAsync() => Server.WithAsync<ShopDbContext, int>(db => db.Database.ExecuteSqlAsync(
        $"UPDATE commerce_transfers SET counterparty_account = '0000000000123', counterparty_bin = '999999', counterparty_name = 'LUONG THI EN'"));

    /// <summary>The bank tells of money that left with the order's code.</summary>
    public Task SentBackAsync(long amount) => TellAsync(Outsider.TransferFor(Order, amount) with { Direction = TransferDirection.Out });

    public async ValueTask DisposeAsync()
    {
        seller.Dispose();
        buyer.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Markup away, entities read, spaces as one.</summary>
    public static string Text(string html) =>
        Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ").Replace(" .", ".", StringComparison.Ordinal);

    private async Task TellAsync(FakeBankTransfer transfer)
    {
        var delivery = SePayDelivery.WithSignature(transfer, Outsider.FeedSecret, DateTimeOffset.UtcNow);
        Assert.Equal(HttpStatusCode.OK, await Outsider.DeliverAsync(await Outsider.FeedOfAsync(Order), delivery));
    }

    [GeneratedRegex("<(script|style|template)[^>]*>.*?</\\1>|<[^>]+>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
