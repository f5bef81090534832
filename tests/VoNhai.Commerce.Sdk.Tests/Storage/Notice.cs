using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>A SePay notice, written by hand from the provider's page: it must not share code with what reads it.</summary>
internal sealed record Notice(long Id, string Memo, long Amount)
{
    public string Account { get; init; } = TrialShop.AccountNumber;

    public string Direction { get; init; } = "in";

    public string Reference { get; init; } = "";

    public string Date { get; init; } = "2026-11-23 09:05:00";

    public byte[] Body() => JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = Id,
        gateway = "Agribank",
        transactionDate = Date,
        accountNumber = Account,
        subAccount = (string?)null,
        code = (string?)null,
        content = Memo,
        transferType = Direction,
        description = "BankAPINotify " + Memo,
        transferAmount = Amount,
        accumulated = 0,
        referenceCode = Reference.Length == 0 ? $"FT{Id:00000000000000}" : Reference,
    });

    public static Dictionary<string, string> ByKey(string key = TrialShop.ApiKey) => new() { ["Authorization"] = $"Apikey {key}" };

    public static Dictionary<string, string> BySignature(byte[] body, DateTimeOffset at, string secret = TrialShop.HmacSecret)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.ASCII.GetBytes(timestamp + ".").Concat(body).ToArray();
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
        return new() { ["X-SePay-Timestamp"] = timestamp, ["X-SePay-Signature"] = $"sha256={signature}" };
    }
}
