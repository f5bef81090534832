using System.Text;
using System.Text.Json.Nodes;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.Storage;
using VoNhai.Commerce.StripePayments;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.StripePayments;

/// <summary>Who may say that an order was paid, and what counts as saying so.</summary>
public sealed class StripeWebhookTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 2, 0, 0, TimeSpan.Zero);
    private static readonly StripeGateway Gateway = new(StripeGatewayTests.Options(new Uri("http://127.0.0.1:1"), 0), new HttpClient(), new StandingClock(Now));
    private static readonly string Body = FakeStripe.Event("checkout.session.completed", Session());

    [Fact]
    public void A_genuine_delivery_is_read_with_either_secret()
    {
        foreach (var secret in new[] { FakeStripe.WebhookSecret, FakeStripe.OldWebhookSecret })
        {
            var genuine = Assert.IsType<GatewayVerdict.Genuine>(Judge(Body, FakeStripe.Signed(Body, Now, secret)));
            var news = Assert.Single(genuine.News);
            Assert.Equal((LedgerEntryKind.GatewayPaid, "pi_1", "pi_1", new GatewayPrice(250_000, "vnd")), (news.Kind, news.Payment, news.Thing, news.Price));
            Assert.StartsWith("evt_", genuine.EventId, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_else_is_believed()
    {
        var good = FakeStripe.Signed(Body, Now)["Stripe-Signature"];
        var v1 = good[(good.IndexOf("v1=", StringComparison.Ordinal) + 3)..];
        (string What, string Body, string? Header)[] hostile =
        [
            ("no header", Body, null),
            ("empty", Body, ""),
            ("blank", Body, "  "),
            ("stale by a second", Body, FakeStripe.Signed(Body, Now.AddSeconds(-301))["Stripe-Signature"]),
            ("from the future", Body, FakeStripe.Signed(Body, Now.AddSeconds(400))["Stripe-Signature"]),
            ("a foreign secret", Body, FakeStripe.Signed(Body, Now, "whsec_of_somebody_else_entirely")["Stripe-Signature"]),
            ("an empty secret", Body, FakeStripe.Signed(Body, Now, "")["Stripe-Signature"]),
            ("a changed body", Body.Replace("250000", "25000", StringComparison.Ordinal), good),
            ("a body with a blank more", Body + " ", good),
            ("v0 alone", Body, good.Replace("v1=", "v0=", StringComparison.Ordinal)),
            ("no time", Body, $"v1={v1}"),
            ("another time", Body, $"t={Now.ToUnixTimeSeconds() + 1},v1={v1}"),
            ("no number for a time", Body, $"t=now,v1={v1}"),
            ("a time that no clock holds", Body, $"t=99999999999999999999,v1={v1}"),
            ("half a signature", Body, good[..^8]),
            ("letters", Body, "stripe"),
            ("commas", Body, ",,,=,="),
        ];
        Assert.All(hostile, one => Assert.IsType<GatewayVerdict.NotGenuine>(Judge(one.Body, one.Header is null ? [] : new() { ["stripe-signature"] = one.Header })));
        Assert.IsType<GatewayVerdict.NotGenuine>(Gateway.Read(FakeStripe.Signed(Body, Now), new byte[] { 0xff, 0xfe, 0x00 }));

        // Control: the one that is right, and one that is not yet stale.
        Assert.IsType<GatewayVerdict.Genuine>(Judge(Body, FakeStripe.Signed(Body, Now)));
        Assert.IsType<GatewayVerdict.Genuine>(Judge(Body, FakeStripe.Signed(Body, Now.AddSeconds(-300))));
    }

    [Theory]
    [InlineData("2020-08-27", false), InlineData("2025-01-27.acacia", false), InlineData(null, true)]
    public void Another_release_train_is_not_read(string? version, bool isRead)
    {
        var body = FakeStripe.Event("checkout.session.completed", Session(), version: version);
        Assert.Equal(isRead, Judge(body, FakeStripe.Signed(body, Now)) is GatewayVerdict.Genuine);
        var sameTrain = FakeStripe.Event("checkout.session.completed", Session(), version: "2026-09-01." + StripeGateway.ApiVersion.Split('.')[1]);
        Assert.IsType<GatewayVerdict.Genuine>(Judge(sameTrain, FakeStripe.Signed(sameTrain, Now)));
    }

    [Theory]
    [InlineData("not json"), InlineData("[]"), InlineData("null"), InlineData("{}"), InlineData("{\"id\":\"evt_1\",\"object\":\"event\"}"), InlineData("\"x\""), InlineData("{\"object\":\"event\",\"data\":null}")]
    public void A_signed_body_of_no_known_shape_is_unreadable(string body) => Assert.IsType<GatewayVerdict.Unreadable>(Judge(body, FakeStripe.Signed(body, Now)));

    [Theory]
    [InlineData("checkout.session.completed", "unpaid", 0), InlineData("checkout.session.completed", "paid", 1), InlineData("checkout.session.completed", "no_payment_required", 0)]
    [InlineData("checkout.session.async_payment_succeeded", "paid", 1), InlineData("checkout.session.async_payment_failed", "unpaid", 0), InlineData("checkout.session.expired", "unpaid", 0)]
    [InlineData("customer.created", "paid", 0), InlineData("something.new", "paid", 0)]
    public void Only_what_was_paid_is_news(string type, string paymentStatus, int news)
    {
        var session = Session();
        session["payment_status"] = paymentStatus;
        var body = FakeStripe.Event(type, session);

        Assert.Equal(news, Assert.IsType<GatewayVerdict.Genuine>(Judge(body, FakeStripe.Signed(body, Now))).News.Count);
    }

    [Theory]
    [InlineData("charge.dispute.created", "needs_response", "GatewayDisputed")]
    [InlineData("charge.dispute.closed", "won", "GatewayDisputed,GatewayDisputeWon")]
    [InlineData("charge.dispute.closed", "warning_closed", "GatewayDisputed,GatewayDisputeWon")]
    [InlineData("charge.dispute.closed", "lost", "GatewayDisputed,GatewayDisputeLost")]
    public void Disputes_are_told_with_their_end(string type, string status, string kinds)
    {
        var dispute = new JsonObject { ["id"] = "dp_1", ["object"] = "dispute", ["amount"] = 250_000, ["currency"] = "vnd", ["payment_intent"] = "pi_1", ["status"] = status, ["created"] = 1_796_000_000 };
        var body = FakeStripe.Event(type, dispute);

        Assert.Equal(kinds, string.Join(',', Assert.IsType<GatewayVerdict.Genuine>(Judge(body, FakeStripe.Signed(body, Now))).News.Select(news => news.Kind)));
    }

    private static JsonObject Session() => new()
    {
        ["id"] = "cs_test_1", ["object"] = "checkout.session", ["amount_total"] = 250_000, ["currency"] = "vnd", ["payment_intent"] = "pi_1",
        ["payment_status"] = "paid", ["status"] = "complete", ["metadata"] = new JsonObject { ["vonhai_request"] = "0123456789abcdef0123456789abcdef" },
    };

    private static GatewayVerdict Judge(string body, Dictionary<string, string> headers) =>
        Gateway.Read(new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase), Encoding.UTF8.GetBytes(body));
}
