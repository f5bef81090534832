using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Payments;
using Xunit;
using static VoNhai.Commerce.Sdk.Tests.BankFeeds.SignedRequest;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

public sealed class CassoFeedTests
{
    private static readonly CassoFeed Feed = new(new FeedSecrets([], [Secret, OldSecret]));

    [Fact]
    public void Agrees_with_the_vector_and_takes_its_test_ping_for_no_money()
    {
        var vector = Vectors.Of("casso");
        var feed = new CassoFeed(new FeedSecrets([], [vector.Key]));
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1_727_948_258_788);

        Assert.Empty(Assert.IsType<FeedVerdict.Genuine>(feed.Accept(vector.Headers, vector.Body, at)).Transfers);

        // The control: another millisecond in the header, and the digest fits no more.
        var late = new Dictionary<string, string> { ["X-Casso-Signature"] = vector.Headers["X-Casso-Signature"].Replace("t=1727948258788", "t=1727948258789", StringComparison.Ordinal) };
        Assert.IsType<FeedVerdict.NotGenuine>(feed.Accept(late, vector.Body, at));
    }

    [Fact]
    public void Reads_every_field()
    {
        var transfer = Accepted(Casso().ToJsonString());

        Assert.Equal(("9001", "FT26324000001", "0000000000", 277_000L), (transfer.ProviderTransactionId, transfer.BankReference, transfer.Account, transfer.Amount.Dong));
        Assert.Equal((TransferDirection.In, "QZ4K7M2P97G"), (transfer.Direction, transfer.Memo));
        Assert.Equal(new DateTimeOffset(2025, 11, 24, 22, 59, 0, TimeSpan.FromHours(7)), transfer.OccurredAt);
        Assert.Equal(("00001234567", "970415", "NGUYEN VAN TAP"), (transfer.CounterpartyAccount, transfer.CounterpartyBin, transfer.CounterpartyName));
    }

    [Fact]
    public void An_amount_below_zero_went_out() =>
        Assert.Equal((TransferDirection.Out, 5_000L), (Accepted(Casso(amount: -5_000).ToJsonString()).Direction, Accepted(Casso(amount: -5_000).ToJsonString()).Amount.Dong));

    [Theory]
    [InlineData(Secret)]
    [InlineData(OldSecret)]
    public void Each_of_the_two_active_secrets_opens_the_door(string secret)
    {
        var body = Casso().ToJsonString();

        Assert.IsType<FeedVerdict.Genuine>(Feed.Accept(CassoHeaders(body, secret), Bytes(body), Now));
    }

    /// <summary>The order of keys and the spaces of a body are not signed: only what it says is.</summary>
    [Fact]
    public void The_same_words_in_another_order_are_as_genuine()
    {
        var body = Casso().ToJsonString();
        var indented = Casso().ToJsonString(new JsonSerializerOptions { WriteIndented = true });

        Assert.IsType<FeedVerdict.Genuine>(Feed.Accept(CassoHeaders(body), Bytes(indented), Now));
    }

    [Theory]
    [InlineData(-300_000, true)]
    [InlineData(300_000, true)]
    [InlineData(-300_001, false)]
    [InlineData(300_001, false)]
    public void A_signature_lives_for_300_seconds(int milliseconds, bool isGenuine)
    {
        var body = Casso().ToJsonString();

        Assert.Equal(isGenuine, Feed.Accept(CassoHeaders(body, at: Now.AddMilliseconds(milliseconds)), Bytes(body), Now) is FeedVerdict.Genuine);
    }

    [Theory]
    [InlineData("")]
    [InlineData("t=1764000000000")]
    [InlineData("v1=00,t=1764000000000")]
    [InlineData("t=,v1=00")]
    [InlineData("t=1764000000000,v1=")]
    [InlineData("t=17640000000001764000000000,v1=00")]
    [InlineData("t=-1764000000000,v1=00")]
    [InlineData("t=1764000000000,v1=00,v1=00")]
    public void A_malformed_signature_proves_nothing(string header) =>
        Assert.IsType<FeedVerdict.NotGenuine>(Feed.Accept(new Dictionary<string, string> { ["X-Casso-Signature"] = header }, Bytes(Casso().ToJsonString()), Now));

    [Fact]
    public void A_field_that_stands_twice_cannot_be_verified()
    {
        var body = Casso().ToJsonString();
        var doubled = body.Replace("\"amount\":277000", "\"amount\":1,\"amount\":277000", StringComparison.Ordinal);

        Assert.IsType<FeedVerdict.NotGenuine>(Feed.Accept(CassoHeaders(body), Bytes(doubled), Now));
        Assert.Equal(277_000, JsonDocument.Parse(doubled).RootElement.GetProperty("data").GetProperty("amount").GetInt32()); // a naive reader takes the last
    }

    [Theory]
    [InlineData("id", "\"x\"")]
    [InlineData("amount", "277000.5")]
    [InlineData("amount", "0")]
    [InlineData("amount", "1e6")]
    [InlineData("amount", "null")]
    [InlineData("accountNumber", "\"\"")]
    [InlineData("transactionDateTime", "\"24/11/2025\"")]
    [InlineData("description", "[]")]
    public void A_signed_body_with_a_wrong_field_is_unreadable(string field, string json)
    {
        var body = Casso();
        body["data"]![field] = JsonNode.Parse(json);
        var text = body.ToJsonString();

        Assert.StartsWith(field, Assert.IsType<FeedVerdict.Unreadable>(Feed.Accept(CassoHeaders(text), Bytes(text), Now)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_as_version_1_sends_it_is_unreadable()
    {
        const string Text = """{"error":0,"data":[{"amount":5000,"id":1,"tid":"1"}]}""";
        var headers = new CassoDeliveryOfRaw(Text).Headers;

        Assert.IsType<FeedVerdict.Unreadable>(Feed.Accept(headers, Bytes(Text), Now));
    }

    [Fact]
    public void A_feed_without_a_signing_secret_does_not_start() => Assert.Throws<ArgumentException>(() => new CassoFeed(new FeedSecrets(["key-that-casso-never-sends"], [])));

    private static IncomingTransfer Accepted(string body) =>
        Assert.Single(Assert.IsType<FeedVerdict.Genuine>(Feed.Accept(CassoHeaders(body), Bytes(body), Now)).Transfers);

    /// <summary>Signs a body whose keys are sorted already.</summary>
    private sealed class CassoDeliveryOfRaw(string text)
    {
        public Dictionary<string, string> Headers { get; } = new()
        {
            ["X-Casso-Signature"] = $"t={Now.ToUnixTimeMilliseconds()},v1=" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA512.HashData(
                Encoding.UTF8.GetBytes(Secret),
                Encoding.UTF8.GetBytes($"{Now.ToUnixTimeMilliseconds()}.{{\"data\":{text[18..^1]},\"error\":0}}"))),
        };
    }
}
