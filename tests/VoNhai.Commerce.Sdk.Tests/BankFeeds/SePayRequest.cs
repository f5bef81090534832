using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using VoNhai.Commerce.BankFeeds;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

/// <summary>A delivery built by hand, without the SDK's own signer: an honest one unless a test bends it.</summary>
internal sealed record SePayRequest
{
    public const string ApiKey = "key-of-the-stall";
    public const string OldApiKey = "key-of-last-year";
    public const string Secret = "whsec_of_the_stall";
    public const string OldSecret = "whsec_of_last_year";

    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_764_000_000);

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string> { ["Authorization"] = "Apikey " + ApiKey };

    public byte[] Body { get; init; } = Encoding.UTF8.GetBytes(Json().ToJsonString());

    public static FeedSecrets BothKinds => new([ApiKey, OldApiKey], [Secret, OldSecret]);

    public static FeedSecrets OnlyApiKey => new([ApiKey], []);

    public static FeedSecrets OnlyHmac => new([], [Secret]);

    public static JsonObject Json() => new()
    {
        ["id"] = 92704,
        ["gateway"] = "NganHangTap",
        ["transactionDate"] = "2026-11-20 11:08:33",
        ["accountNumber"] = "0000000000",
        ["subAccount"] = null,
        ["code"] = null,
        ["content"] = "QZ4K7M2P97G",
        ["transferType"] = "in",
        ["description"] = "BankAPINotify QZ4K7M2P97G",
        ["transferAmount"] = 277_000,
        ["accumulated"] = 19_077_000,
        ["referenceCode"] = "FT26324000001",
    };

    /// <summary>With one field replaced by raw JSON, or taken out when it is <c>null</c>.</summary>
    public static SePayRequest With(string field, string? json)
    {
        var body = Json();
        body.Remove(field);
        var text = body.ToJsonString();
        return WithBody(json is null ? text : text[..^1] + $",\"{field}\":{json}}}");
    }

    public static SePayRequest WithBody(string text) => new() { Body = Encoding.UTF8.GetBytes(text) };

    public SePayRequest SignedBy(string secret, DateTimeOffset? at = null)
    {
        var timestamp = (at ?? Now).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return this with
        {
            Headers = new Dictionary<string, string>
            {
                ["X-SePay-Timestamp"] = timestamp,
                ["X-SePay-Signature"] = "sha256=" + Convert.ToHexStringLower(Hmac(secret, timestamp)),
            },
        };
    }

    public SePayRequest And(string header, string value) =>
        this with { Headers = new Dictionary<string, string>(Headers) { [header] = value } };

    public SePayRequest Without(string header)
    {
        var headers = new Dictionary<string, string>(Headers);
        headers.Remove(header);
        return this with { Headers = headers };
    }

    public FeedVerdict SentTo(FeedSecrets secrets, DateTimeOffset? now = null) => new SePayFeed(secrets).Accept(Headers, Body, now ?? Now);

    private byte[] Hmac(string secret, string timestamp)
    {
        byte[] message = [.. Encoding.ASCII.GetBytes(timestamp + "."), .. Body];
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), message);
    }
}
