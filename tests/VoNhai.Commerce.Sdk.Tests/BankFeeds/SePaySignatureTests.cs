using System.Text.Json;
using VoNhai.Commerce.BankFeeds;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

public sealed class SePaySignatureTests
{
    [Fact]
    public void Agrees_with_the_vector()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "signature-vectors.json")));
        var vector = vectors.RootElement.EnumerateArray().Single(v => v.GetProperty("provider").ValueEquals("sepay"));
        var headers = vector.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!);
        var request = SePayRequest.WithBody(vector.GetProperty("body").GetString()!) with { Headers = headers };

        var verdict = request.SentTo(new FeedSecrets([], [vector.GetProperty("key").GetString()!]));

        var transfer = Assert.Single(Assert.IsType<FeedVerdict.Genuine>(verdict).Transfers);
        Assert.Equal("92704", transfer.ProviderTransactionId);
        Assert.Equal(2_277_000, transfer.Amount.Dong);
        Assert.Equal("DH1709 thanh toan don hang", transfer.Memo);
    }

    [Theory]
    [InlineData(SePayRequest.Secret)]
    [InlineData(SePayRequest.OldSecret)]
    public void Each_of_the_two_active_secrets_opens_the_door(string secret) =>
        Assert.IsType<FeedVerdict.Genuine>(new SePayRequest().SignedBy(secret).SentTo(SePayRequest.BothKinds));

    [Fact]
    public void A_retired_secret_no_longer_opens_the_door() =>
        Assert.IsType<FeedVerdict.NotGenuine>(new SePayRequest().SignedBy(SePayRequest.OldSecret).SentTo(SePayRequest.OnlyHmac));

    [Theory]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    public void A_signature_lives_for_300_seconds(int secondsAfterNow, bool isGenuine)
    {
        var request = new SePayRequest().SignedBy(SePayRequest.Secret, SePayRequest.Now.AddSeconds(secondsAfterNow));

        Assert.Equal(isGenuine, request.SentTo(SePayRequest.OnlyHmac) is FeedVerdict.Genuine);
    }

    [Fact]
    public void The_window_is_judged_to_the_millisecond()
    {
        var request = new SePayRequest().SignedBy(SePayRequest.Secret);

        Assert.IsType<FeedVerdict.Genuine>(request.SentTo(SePayRequest.OnlyHmac, SePayRequest.Now.AddMilliseconds(300_000)));
        Assert.IsType<FeedVerdict.NotGenuine>(request.SentTo(SePayRequest.OnlyHmac, SePayRequest.Now.AddMilliseconds(300_001)));
    }

    [Fact]
    public void Headers_are_found_in_any_case()
    {
        var request = new SePayRequest().SignedBy(SePayRequest.Secret);
        var shouted = request with { Headers = request.Headers.ToDictionary(header => header.Key.ToUpperInvariant(), header => header.Value) };

        Assert.IsType<FeedVerdict.Genuine>(shouted.SentTo(SePayRequest.OnlyHmac));
    }

    [Fact]
    public void Every_changed_bit_of_the_body_is_noticed()
    {
        var request = new SePayRequest().SignedBy(SePayRequest.Secret);
        for (var bit = 0; bit < request.Body.Length * 8; bit++)
        {
            var body = request.Body.ToArray();
            body[bit / 8] ^= (byte)(1 << (bit % 8));

            Assert.IsType<FeedVerdict.NotGenuine>((request with { Body = body }).SentTo(SePayRequest.BothKinds));
        }
    }

    [Fact]
    public void Every_changed_digit_of_the_signature_is_noticed()
    {
        var request = new SePayRequest().SignedBy(SePayRequest.Secret);
        var signature = request.Headers["X-SePay-Signature"];
        for (var at = "sha256=".Length; at < signature.Length; at++)
        {
            var changed = signature[..at] + (signature[at] == '0' ? '1' : '0') + signature[(at + 1)..];

            Assert.IsType<FeedVerdict.NotGenuine>(request.And("X-SePay-Signature", changed).SentTo(SePayRequest.OnlyHmac));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("abc")]
    [InlineData("-1764000000")]
    [InlineData("+1764000000")]
    [InlineData(" 1764000000")]
    [InlineData("1764000000 ")]
    [InlineData("1764000000,1764000000")]
    [InlineData("1764000000.0")]
    [InlineData("1.764e9")]
    [InlineData("1764000000000")]
    [InlineData("99999999999999999999999999")]
    [InlineData("١٧٦٤٠٠٠٠٠٠")]
    public void A_malformed_timestamp_proves_nothing_even_when_it_is_signed(string timestamp)
    {
        var request = new SePayRequest();
        var signed = request with
        {
            Headers = new Dictionary<string, string>
            {
                ["X-SePay-Timestamp"] = timestamp,
                ["X-SePay-Signature"] = SePaySignature.Write(SePayRequest.Secret, timestamp, request.Body),
            },
        };

        Assert.IsType<FeedVerdict.NotGenuine>(signed.SentTo(SePayRequest.BothKinds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("{0}")]
    [InlineData("SHA256={0}")]
    [InlineData("sha512={0}")]
    [InlineData("sha256= {0}")]
    [InlineData("sha256={0},sha256={0}")]
    [InlineData("sha256={0}00")]
    [InlineData("t=1764000000,sha256={0}")]
    public void A_malformed_signature_proves_nothing_even_when_its_digest_is_right(string form)
    {
        var request = new SePayRequest().SignedBy(SePayRequest.Secret);
        var digest = request.Headers["X-SePay-Signature"]["sha256=".Length..];

        var malformed = request.And("X-SePay-Signature", form.Replace("{0}", digest, StringComparison.Ordinal));

        Assert.IsType<FeedVerdict.NotGenuine>(malformed.SentTo(SePayRequest.BothKinds));
    }

    [Theory]
    [InlineData("x-sepay-signature")]
    [InlineData("x-sepay-timestamp")]
    public void A_header_under_two_spellings_proves_nothing(string again)
    {
        var request = new SePayRequest().SignedBy(SePayRequest.Secret);
        var value = request.Headers.Single(header => header.Key.Equals(again, StringComparison.OrdinalIgnoreCase)).Value;

        Assert.IsType<FeedVerdict.NotGenuine>(request.And(again, value).SentTo(SePayRequest.BothKinds));
    }
}
