using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.StripePayments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.StripePayments;

/// <summary>Stripe's calls over HTTP: one key for one thing, whatever happens on the way.</summary>
public sealed class StripeGatewayTests
{
    [Fact]
    public async Task A_page_is_opened_once_and_carries_our_request_everywhere()
    {
        await using var stripe = new FakeStripe();
        using var http = new HttpClient();
        var gateway = Gateway(stripe, http);
        var ask = Ask();

        var first = await gateway.StartAsync(ask);
        var second = await gateway.StartAsync(ask);

        Assert.Equal((GatewayPaymentStatus.Open, first.Id, "checkout.stripe.com"), (first.Status, second.Id, first.Page!.Host));
        Assert.Equal([$"vonhai-{ask.Key}"], stripe.Calls.Select(call => call.Key).Distinct());
        var words = System.Net.WebUtility.UrlDecode(stripe.Calls.First().Words);
        foreach (var expected in new[]
        {
            $"client_reference_id={ask.RequestId:N}", $"metadata[vonhai_request]={ask.RequestId:N}", $"payment_intent_data[metadata][vonhai_request]={ask.RequestId:N}",
            "line_items[0][price_data][unit_amount]=250000", "line_items[0][price_data][currency]=vnd", "adaptive_pricing[enabled]=False", "mode=payment", $"expires_at={ask.At.AddHours(1).ToUnixTimeSeconds()}",
        })
        {
            Assert.Contains(expected, words, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_same_key_with_other_words_is_refused()
    {
        await using var stripe = new FakeStripe();
        using var http = new HttpClient();
        var gateway = Gateway(stripe, http);
        await gateway.StartAsync(Ask());

        var failure = await Assert.ThrowsAsync<GatewayException>(() => gateway.StartAsync(Ask() with { Price = new GatewayPrice(25_000_000, "vnd") }));

        Assert.True(failure.IsRefusal);
    }

    [Fact]
    public async Task Trouble_is_seen_as_calls_with_one_key_until_it_is_over()
    {
        await using var stripe = new FakeStripe();
        using var http = new HttpClient();
        stripe.Failures.Enqueue(503);
        stripe.Failures.Enqueue(409);

        var page = await Gateway(stripe, http).StartAsync(Ask());

        Assert.Equal(GatewayPaymentStatus.Open, page.Status);
        Assert.Equal(3, stripe.Calls.Count);
        Assert.Single(stripe.Calls.Select(call => call.Key).Distinct());
    }

    /// <summary>What is lost on the way was perhaps done: the next call with the key finds it.</summary>
    [Fact]
    public async Task A_lost_answer_is_unknown_and_the_same_key_finds_what_was_done()
    {
        await using var stripe = new FakeStripe();
        using var http = new HttpClient();
        var gateway = Gateway(stripe, http, retries: 0);
        stripe.Failures.Enqueue(0);
        var failure = await Assert.ThrowsAsync<GatewayException>(() => gateway.StartAsync(Ask()));
        Assert.False(failure.IsRefusal);

        Assert.Equal("cs_test_000001", (await gateway.StartAsync(Ask())).Id);
        Assert.Equal(2, stripe.Calls.Count);
    }

    [Theory]
    [InlineData(401, false), InlineData(402, true), InlineData(409, false), InlineData(429, false), InlineData(500, false)]
    public async Task What_is_refused_and_what_is_unknown_are_told_apart_and_no_key_is_told(int status, bool isRefusal)
    {
        await using var stripe = new FakeStripe();
        using var http = new HttpClient();
        stripe.Failures.Enqueue(status);

        var failure = await Assert.ThrowsAsync<GatewayException>(() => Gateway(stripe, http, retries: 0).StartAsync(Ask()));

        Assert.Equal(isRefusal, failure.IsRefusal);
        Assert.DoesNotContain(FakeStripe.SecretKey, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_server_is_left_after_the_clients_own_time()
    {
        using var nobody = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        nobody.Start();
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(300) };
        var gateway = new StripeGateway(Options(new Uri($"http://{nobody.LocalEndpoint}"), 0), http, TimeProvider.System);

        Assert.False((await Assert.ThrowsAsync<GatewayException>(() => gateway.StartAsync(Ask()))).IsRefusal);
    }

    [Fact]
    public async Task An_intent_is_paid_in_the_hosts_own_application()
    {
        await using var stripe = new FakeStripe();
        using var http = new HttpClient();
        var gateway = Gateway(stripe, http);

        var intent = await gateway.StartAsync(Ask() with { Way = GatewayWay.InApp, Return = null });
        Assert.Equal((GatewayPaymentStatus.Open, (Uri?)null), (intent.Status, intent.Page));
        Assert.EndsWith("_secret_of_the_buyer", intent.ClientSecret, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", intent.ToString(), StringComparison.Ordinal);
        stripe.Pay(intent.Id);

        var answer = await gateway.AskAsync(intent.Id);
        Assert.Equal(GatewayPaymentStatus.Paid, answer!.Payment.Status);
        Assert.Equal((LedgerEntryKind.GatewayPaid, 250_000, (Guid?)Ask().RequestId), (answer.News[0].Kind, answer.News[0].Price.Units, answer.News[0].RequestId));
    }

    [Fact]
    public async Task Asked_about_a_payment_it_tells_all_that_it_would_tell_by_itself()
    {
        await using var stripe = new FakeStripe();
        using var http = new HttpClient();
        var gateway = Gateway(stripe, http);
        var page = await gateway.StartAsync(Ask());
        Assert.Empty((await gateway.AskAsync(page.Id))!.News);
        var payment = stripe.Pay(page.Id)["payment_intent"]!.GetValue<string>();
        stripe.Refund(payment, 10_000, "succeeded");
        stripe.Dispute(payment, "needs_response");

        var bySession = await gateway.AskAsync(page.Id);
        var byPayment = await gateway.AskAsync(payment);

        LedgerEntryKind[] kinds = [LedgerEntryKind.GatewayPaid, LedgerEntryKind.GatewayRefunded, LedgerEntryKind.GatewayDisputed];
        Assert.Equal(kinds, bySession!.News.Select(news => news.Kind));
        Assert.Equal(kinds, byPayment!.News.Select(news => news.Kind));
        Assert.All(byPayment.News, news => Assert.Equal(Ask().RequestId, news.RequestId));
        Assert.Null(await gateway.AskAsync("cs_test_unknown"));
        Assert.Null(await gateway.AskAsync("pi_unknown"));
    }

    [Fact]
    public async Task Closed_places_stay_closed_and_closing_twice_is_no_error()
    {
        await using var stripe = new FakeStripe();
        using var http = new HttpClient();
        var gateway = Gateway(stripe, http);
        var page = await gateway.StartAsync(Ask());
        await gateway.EndAsync(page.Id);
        await gateway.EndAsync(page.Id);
        Assert.Equal(GatewayPaymentStatus.Over, (await gateway.AskAsync(page.Id))!.Payment.Status);
    }

    [Theory]
    [InlineData("succeeded", LedgerEntryKind.GatewayRefunded), InlineData("pending", LedgerEntryKind.GatewayRefunded), InlineData("requires_action", LedgerEntryKind.GatewayRefunded)]
    [InlineData("failed", LedgerEntryKind.GatewayRefundFailed), InlineData("canceled", LedgerEntryKind.GatewayRefundFailed)]
    public async Task A_refund_counts_as_gone_unless_it_failed_and_bears_our_name(string status, LedgerEntryKind kind)
    {
        await using var stripe = new FakeStripe { RefundStatus = status };
        using var http = new HttpClient();
        var gateway = Gateway(stripe, http);
        var page = await gateway.StartAsync(Ask());
        var payment = stripe.Pay(page.Id)["payment_intent"]!.GetValue<string>();
        var ask = new GatewayRefundAsk("rf-1", payment, new GatewayPrice(100_000, "vnd"), Ask().RequestId);

        var (once, twice) = (await gateway.RefundAsync(ask), await gateway.RefundAsync(ask));

        Assert.Equal(once, twice);
        Assert.Equal((kind, "rf-1", payment, 100_000), (once.Kind, once.Thing, once.Payment, once.Price.Units));
        Assert.Single(stripe.Refunds);
    }

    [Fact]
    public async Task More_than_was_paid_is_refused()
    {
        await using var stripe = new FakeStripe();
        using var http = new HttpClient();
        var gateway = Gateway(stripe, http);
        var page = await gateway.StartAsync(Ask());
        var payment = stripe.Pay(page.Id)["payment_intent"]!.GetValue<string>();

        var failure = await Assert.ThrowsAsync<GatewayException>(() => gateway.RefundAsync(new GatewayRefundAsk("rf-1", payment, new GatewayPrice(250_001, "vnd"), Ask().RequestId)));

        Assert.True(failure.IsRefusal);
        Assert.Empty(stripe.Refunds);
    }

    [Fact]
    public async Task Without_a_key_there_is_nothing()
    {
        var gateway = new StripeGateway();
        Assert.False(gateway.IsConfigured);
        Assert.IsType<GatewayVerdict.NotGenuine>(gateway.Read(new Dictionary<string, string>(), default));
        await Assert.ThrowsAsync<CommerceException>(() => gateway.StartAsync(Ask()));
    }

    [Fact]
    public void Options_that_cannot_be_are_named_without_their_secrets()
    {
        Action<StripeOptions>[] wrong =
        [
            options => options.WebhookSecret = "",
            options => options.WebhookSecret = "whsec_short",
            options => options.PreviousWebhookSecret = "whsec",
            options => options.LeastAmount = 0,
            options => options.MostAmount = 100_000_000,
            options => options.PageStaysOpen = TimeSpan.FromMinutes(30),
            options => options.Retries = 9,
            options => options.ApiBase = new Uri("http://elsewhere.example"),
            options => options.SecretKey = "sk_test two words",
        ];
        Assert.All(wrong, change =>
        {
            var options = Options(new Uri("http://127.0.0.1:1"), 0);
            change(options);
            var failure = Assert.Throws<ArgumentException>(options.Check);
            Assert.DoesNotContain("sk_test", failure.Message, StringComparison.Ordinal);
        });
        new StripeOptions { WebhookSecret = "", Retries = 99 }.Check();
        Assert.DoesNotContain("sk_", Options(new Uri("http://127.0.0.1:1"), 0).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("150000", "vnd", 150_000), InlineData("12.34", "usd", 1_234), InlineData("500", "jpy", 500), InlineData("5.12", "kwd", 5_120), InlineData("0.5", "eur", 50)]
    public void Amounts_are_counted_in_the_smallest_unit(string amount, string currency, long units) =>
        Assert.Equal(units, StripeUnits.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency));

    [Theory]
    [InlineData("0.5", "vnd"), InlineData("1.234", "usd"), InlineData("5.124", "kwd"), InlineData("5", "isk"), InlineData("5", "USD"), InlineData("5", "dong")]
    public void What_cannot_be_charged_is_refused(string amount, string currency) =>
        Assert.ThrowsAny<ArgumentException>(() => StripeUnits.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency));

    internal static StripeOptions Options(Uri address, int retries) => new()
    {
        SecretKey = FakeStripe.SecretKey,
        WebhookSecret = FakeStripe.WebhookSecret,
        PreviousWebhookSecret = FakeStripe.OldWebhookSecret,
        ApiBase = address,
        Retries = retries,
    };

    internal static StripeGateway Gateway(FakeStripe stripe, HttpClient http, int retries = 2, TimeProvider? time = null) => new(Options(stripe.Address, retries), http, time ?? TimeProvider.System);

    private static GatewayAsk Ask() => new()
    {
        Key = "0123456789abcdef0123456789abcdef-1",
        RequestId = Guid.Parse("0123456789abcdef0123456789abcdef"),
        Code = OrderCode.TryRead("QZ4K7M2P97G", out var code) ? code : throw new InvalidOperationException(),
        Price = GatewayPrice.Of(Vnd.Of(250_000)),
        Way = GatewayWay.Page,
        Title = "QZ4K7M2P97G · Nhà bà Mùi",
        Return = new GatewayReturn(new Uri("https://shop.example/paid"), new Uri("https://shop.example/left")),
        At = new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero),
    };
}
