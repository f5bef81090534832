using System.Text.Json.Nodes;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.Payments;
using Xunit;
using static VoNhai.Commerce.Sdk.Tests.BankFeeds.SignedRequest;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

public sealed class SePayBankHubFeedTests
{
    private static readonly SePayBankHubFeed Feed = new(new FeedSecrets([Secret, OldSecret], []));

    [Theory]
    [InlineData("X-Secret-Key", Secret)]
    [InlineData("x-secret-key", OldSecret)]
    [InlineData("Authorization", "Apikey " + Secret)]
    public void A_right_key_opens_the_door(string header, string value)
    {
        var verdict = Feed.Accept(new Dictionary<string, string> { [header] = value }, Bytes(BankHub().ToJsonString()), Now);

        var transfer = Assert.Single(Assert.IsType<FeedVerdict.Genuine>(verdict).Transfers);
        Assert.Equal(("tx-1", "0000000000", 277_000L, TransferDirection.In), (transfer.ProviderTransactionId, transfer.Account, transfer.Amount.Dong, transfer.Direction));
        Assert.Equal(("QZ4K7M2P97G", "FT26324000001"), (transfer.Memo, transfer.BankReference));
    }

    [Fact]
    public void A_wrong_key_proves_nothing()
    {
        Dictionary<string, string>[] refused =
        [
            [],
            new() { ["X-Secret-Key"] = "" },
            new() { ["X-Secret-Key"] = Secret + "x" },
            new() { ["X-Secret-Key"] = "wrong", ["Authorization"] = "Apikey " + Secret },
            new() { ["X-Secret-Key"] = Secret, ["x-secret-key"] = Secret },
            new() { ["Authorization"] = "Bearer " + Secret },
        ];

        Assert.All(refused, headers => Assert.IsType<FeedVerdict.NotGenuine>(Feed.Accept(headers, Bytes(BankHub().ToJsonString()), Now)));
    }

    [Fact]
    public void A_debit_went_out()
    {
        var body = BankHub();
        body["transfer_type"] = "debit";

        Assert.Equal(TransferDirection.Out, Assert.Single(Assert.IsType<FeedVerdict.Genuine>(Accept(body)).Transfers).Direction);
    }

    [Theory]
    [InlineData("transfer_type", "\"in\"")]
    [InlineData("transaction_id", "null")]
    [InlineData("transaction_id", "\"two words\"")]
    [InlineData("amount", "277000.5")]
    [InlineData("transaction_date", "\"yesterday\"")]
    public void A_wrong_field_is_unreadable(string field, string json)
    {
        var body = BankHub();
        body[field] = JsonNode.Parse(json);

        Assert.StartsWith(field, Assert.IsType<FeedVerdict.Unreadable>(Accept(body)).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-11-24T22:59:00+07:00")]
    [InlineData("2025-11-24T15:59:00Z")]
    [InlineData("2025-11-24 22:59:00")]
    public void A_moment_is_read_in_each_documented_form(string moment)
    {
        var body = BankHub();
        body["transaction_date"] = moment;

        Assert.Equal(new DateTimeOffset(2025, 11, 24, 22, 59, 0, TimeSpan.FromHours(7)), Assert.Single(Assert.IsType<FeedVerdict.Genuine>(Accept(body)).Transfers).OccurredAt);
    }

    [Fact]
    public void A_feed_without_a_key_does_not_start() => Assert.Throws<ArgumentException>(() => new SePayBankHubFeed(new FeedSecrets([], ["secret-that-nobody-signs-with"])));

    private static FeedVerdict Accept(JsonObject body) => Feed.Accept(new Dictionary<string, string> { ["X-Secret-Key"] = Secret }, Bytes(body.ToJsonString()), Now);
}
