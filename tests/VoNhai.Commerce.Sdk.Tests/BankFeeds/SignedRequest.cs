using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

/// <summary>Deliveries of Casso, payOS and Bank Hub built by hand from the providers' pages, without the SDK's own signers.</summary>
internal static class SignedRequest
{
    public const string Secret = "secret-of-the-signing-feeds";
    public const string OldSecret = "secret-of-the-year-before";

    public static readonly DateTimeOffset Now = SePayRequest.Now;

    public static JsonObject Casso(long id = 9001, long amount = 277_000, string memo = "QZ4K7M2P97G", string account = "0000000000", string reference = "FT26324000001") => new()
    {
        ["error"] = 0,
        ["data"] = new JsonObject
        {
            ["id"] = id,
            ["reference"] = reference,
            ["description"] = memo,
            ["amount"] = amount,
            ["runningBalance"] = 19_077_000,
            ["transactionDateTime"] = "2025-11-24 22:59:00",
            ["accountNumber"] = account,
            ["bankName"] = "NganHangTap",
            ["bankAbbreviation"] = "NHT",
            ["virtualAccountNumber"] = "",
            ["virtualAccountName"] = "",
            ["counterAccountName"] = "NGUYEN VAN TAP",
            ["counterAccountNumber"] = "00001234567",
            ["counterAccountBankId"] = "970415",
            ["counterAccountBankName"] = "NganHangKhac",
        },
    };

    public static JsonObject PayOs(long order = 777, long amount = 277_000, string memo = "QZ4K7M2P97G", string account = "0000000000", string reference = "FT26324000001") => new()
    {
        ["orderCode"] = order,
        ["amount"] = amount,
        ["description"] = memo,
        ["accountNumber"] = account,
        ["reference"] = reference,
        ["transactionDateTime"] = "2025-11-24 22:59:00",
        ["currency"] = "VND",
        ["paymentLinkId"] = "124c33293c43417ab7879e14c8d9eb18",
        ["code"] = "00",
        ["desc"] = "Thành công",
        ["counterAccountBankId"] = "970415",
        ["counterAccountBankName"] = null,
        ["counterAccountName"] = "NGUYEN VAN TAP",
        ["counterAccountNumber"] = "00001234567",
        ["virtualAccountName"] = null,
        ["virtualAccountNumber"] = "",
    };

    public static JsonObject BankHub(string id = "tx-1", long amount = 277_000, string memo = "QZ4K7M2P97G", string account = "0000000000") => new()
    {
        ["gateway"] = "NganHangTap",
        ["transaction_date"] = "2025-11-24 22:59:00",
        ["account_number"] = account,
        ["bank_account_xid"] = "xid-1",
        ["va"] = null,
        ["payment_code"] = null,
        ["content"] = memo,
        ["transfer_type"] = "credit",
        ["amount"] = amount,
        ["reference_code"] = "FT26324000001",
        ["accumulated"] = 19_077_000,
        ["transaction_id"] = id,
    };

    /// <summary>Casso's header. The body is sorted by hand here, so that nothing is shared with the canonical form under test.</summary>
    public static Dictionary<string, string> CassoHeaders(string body, string secret = Secret, DateTimeOffset? at = null)
    {
        var t = (at ?? Now).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var signed = $"{t}.{Sorted(JsonNode.Parse(body)!).ToJsonString(Plain)}";
        return new() { ["X-Casso-Signature"] = $"t={t},v1={Convert.ToHexStringLower(HMACSHA512.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)))}" };
    }

    /// <summary>payOS's body around its data. Values that are no texts, numbers or null are not signed here.</summary>
    public static string PayOsBody(JsonObject data, string secret = Secret)
    {
        var signed = string.Join('&', data.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value?.ToString()}"));
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed)));
        return new JsonObject { ["code"] = "00", ["desc"] = "success", ["success"] = true, ["data"] = data.DeepClone(), ["signature"] = signature }.ToJsonString(Plain);
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    // Good enough for texts of plain letters, which is all that these deliveries hold.
    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonNode Sorted(JsonNode node) => node is JsonObject fields
        ? new JsonObject(fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, field.Value is null ? null : Sorted(field.Value))))
        : node.DeepClone();
}
