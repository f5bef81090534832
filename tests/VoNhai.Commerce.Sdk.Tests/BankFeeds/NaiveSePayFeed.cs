using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VoNhai.Commerce.BankFeeds;

namespace VoNhai.Commerce.Sdk.Tests.BankFeeds;

/// <summary>
/// The control: every short cut seen in public code. No secret, no check; the key is looked for inside the header; a signature that does
/// not fit falls back to the key; no window in time; the amount is whatever converts to a number.
/// </summary>
internal static class NaiveSePayFeed
{
    public static bool Accepts(SePayRequest request, FeedSecrets secrets)
    {
        if (!IsTrusted(request, secrets))
        {
            return false;
        }

        using var body = JsonDocument.Parse(request.Body);
        var amount = body.RootElement.GetProperty("transferAmount");
        return double.TryParse(amount.ToString(), NumberStyles.Any, CultureInfo.InvariantCulture, out var dong) && dong != 0;
    }

    private static bool IsTrusted(SePayRequest request, FeedSecrets secrets)
    {
        var headers = request.Headers.ToDictionary(header => header.Key.ToUpperInvariant(), header => header.Value);
        if (secrets.HmacSecrets.Count > 0 && headers.TryGetValue("X-SEPAY-SIGNATURE", out var signature)
            && headers.TryGetValue("X-SEPAY-TIMESTAMP", out var timestamp))
        {
            byte[] message = [.. Encoding.ASCII.GetBytes(timestamp + "."), .. request.Body];
            var digest = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secrets.HmacSecrets[0]), message);
            if (signature.Contains(Convert.ToHexStringLower(digest), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return secrets.ApiKeys.Count == 0
            || (headers.TryGetValue("AUTHORIZATION", out var authorization) && authorization.Contains(secrets.ApiKeys[0], StringComparison.OrdinalIgnoreCase));
    }
}
