using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using VoNhai.Commerce.BankFeeds;
using VoNhai.Commerce.FakeBank;

namespace VoNhai.Commerce.Storefront.Tests.Doors;

/// <summary>A notice as a provider's server sends it, honest or bent.</summary>
internal sealed record ProviderDelivery(IReadOnlyDictionary<string, string> Headers, byte[] Body, string Type = "application/json")
{
    public const string Secret = "secret-of-the-door-tests-0123";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An honest one.</summary>
    public static ProviderDelivery Of(string provider, FakeBankTransfer transfer, string secret = Secret, DateTimeOffset? sentAt = null)
    {
        var at = sentAt ?? DateTimeOffset.UtcNow;
        return provider switch
        {
            BankFeedProviders.SePay => new(new Dictionary<string, string> { ["Authorization"] = $"Apikey {secret}" }, SePayDelivery.WithApiKey(transfer, secret).Body),
            BankFeedProviders.SePayBankHub => new(new Dictionary<string, string> { ["X-Secret-Key"] = secret }, BankHubBody(transfer)),
            BankFeedProviders.Casso => Casso(CassoDelivery.Of(transfer, secret, at)),
            _ => new(new Dictionary<string, string>(), PayOsDelivery.Of(transfer, secret).Body),
        };
    }

    /// <summary>What the provider sends when somebody tries the door; SePay and Bank Hub send an ordinary notice.</summary>
    public static ProviderDelivery Ping(string provider, FakeBankTransfer transfer)
    {
        return provider switch
        {
            BankFeedProviders.Casso => Casso(CassoDelivery.TestPing(Secret, DateTimeOffset.UtcNow)),
            BankFeedProviders.PayOs => Of(provider, transfer with { Id = 123, Memo = "VQRIO123" }),
            _ => Of(provider, transfer),
        };
    }

    /// <summary>Honestly signed or keyed, but with another value where the amount stands.</summary>
    public static ProviderDelivery WithAmount(string provider, FakeBankTransfer transfer, JsonNode? amount)
    {
        var honest = Of(provider, transfer);
        var body = JsonNode.Parse(honest.Body)!.AsObject();
        var record = body["data"] as JsonObject ?? body;
        record[provider == BankFeedProviders.SePay ? "transferAmount" : "amount"] = amount;
        return provider switch
        {
            BankFeedProviders.Casso => new(CassoHeaders(body), Bytes(body)),
            BankFeedProviders.PayOs => honest with { Body = Bytes(SignedAsPayOs(body, record)) },
            _ => honest with { Body = Bytes(body) },
        };
    }

    // Signed by hand from the providers' pages: what is tried here must not sign for itself.
    private static Dictionary<string, string> CassoHeaders(JsonObject body)
    {
        var t = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var digest = HMACSHA512.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{t}.{Sorted(body).ToJsonString(Plain)}"));
        return new() { ["X-Casso-Signature"] = $"t={t},v1={Convert.ToHexStringLower(digest)}" };
    }

    private static JsonObject SignedAsPayOs(JsonObject body, JsonObject record)
    {
        var signed = string.Join('&', record.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={(field.Value is JsonValue text ? text.ToString() : field.Value?.ToJsonString(Plain))}"));
        body["signature"] = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed)));
        return body;
    }

    private static JsonNode Sorted(JsonNode node) => node is JsonObject fields
        ? new JsonObject(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, field.Value is null ? null : Sorted(field.Value))))
        : node.DeepClone();

    private static byte[] Bytes(JsonObject body) => Encoding.UTF8.GetBytes(body.ToJsonString(Plain));

    private static ProviderDelivery Casso(CassoDelivery delivery) => new(delivery.Headers, delivery.Body);

    private static byte[] BankHubBody(FakeBankTransfer transfer) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        gateway = transfer.Gateway,
        transaction_date = transfer.OccurredAt.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        account_number = transfer.Account,
        content = transfer.Memo,
        transfer_type = "credit",
        amount = transfer.Amount.Dong,
        reference_code = transfer.BankReference,
        transaction_id = $"tx-{transfer.Id}",
    });
}
