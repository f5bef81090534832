using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Payments;
using Xunit;
using static VoNhai.Commerce.Sdk.Tests.BankFeeds.SignedRequest;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

public sealed class PayOsFeedTests
{
    private static readonly Dictionary<string, string> NoHeaders = [];
    private static readonly PayOsFeed Feed = new(new FeedSecrets([], [Secret, OldSecret]));

    [Fact]
    public void Agrees_with_the_official_vector_and_takes_the_sample_for_no_money()
    {
        var vector = Vectors.Of("payos");
        var feed = new PayOsFeed(new FeedSecrets([], [vector.Key]));

        Assert.Empty(Assert.IsType<FeedVerdict.Genuine>(feed.Accept(NoHeaders, vector.Body, Now)).Transfers);

        // The control: one đồng more, and the digest fits no more.
        var text = Encoding.UTF8.GetString(vector.Body).Replace("\"amount\":3000", "\"amount\":3001", StringComparison.Ordinal);
        Assert.IsType<FeedVerdict.NotGenuine>(feed.Accept(NoHeaders, Bytes(text), Now));
    }

    [Fact]
    public void Reads_every_field()
    {
        var transfer = Accepted(PayOsBody(PayOs()));

        Assert.Equal(("124c33293c43417ab7879e14c8d9eb18/FT26324000001", "FT26324000001"), (transfer.ProviderTransactionId, transfer.BankReference));
        Assert.Equal(("0000000000", 277_000L, TransferDirection.In, "QZ4K7M2P97G"), (transfer.Account, transfer.Amount.Dong, transfer.Direction, transfer.Memo));
        Assert.Equal(("00001234567", "970415", "NGUYEN VAN TAP"), (transfer.CounterpartyAccount, transfer.CounterpartyBin, transfer.CounterpartyName));
    }

    /// <summary>The provider's own package verifies a typed model, so that a new field of theirs refuses every delivery. Ours does not.</summary>
    [Fact]
    public void A_field_that_is_new_tomorrow_breaks_nothing()
    {
        var data = PayOs();
        data["newTomorrow"] = "một điều mới";
        data["Zulu"] = 7;
        data["nothing"] = null;

        Assert.Equal(277_000, Accepted(PayOsBody(data)).Amount.Dong);
    }

    [Fact]
    public void A_list_is_signed_as_its_sorted_json()
    {
        var data = PayOs();
        data["items"] = JsonNode.Parse("""[{"quantity":2,"name":"Chè 😀"},{"price":1,"name":null}]""");
        var others = PayOs().OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value?.ToString()}").ToList();
        others.Add("""items=[{"name":"Chè 😀","quantity":2},{"name":null,"price":1}]""");
        var signed = string.Join('&', others.Order(StringComparer.Ordinal));
        var body = new JsonObject
        {
            ["data"] = data,
            ["signature"] = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed))),
        };

        Assert.Equal(277_000, Accepted(body.ToJsonString()).Amount.Dong);
    }

    [Theory]
    [InlineData(Secret)]
    [InlineData(OldSecret)]
    public void Each_of_the_two_active_secrets_opens_the_door(string secret) =>
        Assert.IsType<FeedVerdict.Genuine>(Feed.Accept(NoHeaders, Bytes(PayOsBody(PayOs(), secret)), Now));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":{},"signature":""}""")]
    [InlineData("""{"data":{},"signature":7}""")]
    [InlineData("""{"data":[],"signature":"412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03"}""")]
    [InlineData("""{"data":{},"signature":"412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03"}""")]
    [InlineData("""{"data":{"a":"\ud800"},"signature":"412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03"}""")]
    public void What_is_not_signed_proves_nothing(string body) => Assert.IsType<FeedVerdict.NotGenuine>(Feed.Accept(NoHeaders, Bytes(body), Now));

    [Fact]
    public void A_field_that_stands_twice_cannot_be_verified()
    {
        var body = PayOsBody(PayOs());
        var doubled = body.Replace("\"amount\":277000", "\"amount\":1,\"amount\":277000", StringComparison.Ordinal);

        Assert.NotEqual(body, doubled);
        Assert.IsType<FeedVerdict.NotGenuine>(Feed.Accept(NoHeaders, Bytes(doubled), Now));
    }

    [Theory]
    [InlineData("amount", "-1")]
    [InlineData("amount", "0")]
    [InlineData("amount", "\"1e6\"")]
    [InlineData("currency", "\"USD\"")]
    [InlineData("code", "\"01\"")]
    [InlineData("reference", "\"\"")]
    [InlineData("paymentLinkId", "null")]
    public void A_signed_body_with_a_wrong_field_is_unreadable(string field, string json)
    {
        var data = PayOs();
        data[field] = JsonNode.Parse(json);

        Assert.StartsWith(field, Assert.IsType<FeedVerdict.Unreadable>(Feed.Accept(NoHeaders, Bytes(PayOsBody(data)), Now)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_without_a_signing_secret_does_not_start() => Assert.Throws<ArgumentException>(() => new PayOsFeed(new FeedSecrets(["key-that-payos-never-sends"], [])));

    private static IncomingTransfer Accepted(string body) => Assert.Single(Assert.IsType<FeedVerdict.Genuine>(Feed.Accept(NoHeaders, Bytes(body), Now)).Transfers);
}
