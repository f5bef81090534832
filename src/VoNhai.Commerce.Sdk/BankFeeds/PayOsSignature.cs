using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// payOS's signature: <c>signature</c> beside <c>data</c>, the hex HMAC-SHA256 of the fields of <c>data</c> as <c>key=value</c>, sorted
/// by key, joined with <c>&amp;</c>, not URL-encoded. It is computed over the JSON as it came, so that a field which is new tomorrow is
/// signed like the others. No time is signed: a repetition is told by its reference.
/// </summary>
internal static class PayOsSignature
{
    /// <summary>Why the signature proves nothing; <c>null</c> when it does.</summary>
    public static string? Refusal(ReadOnlyMemory<byte> rawBody, IReadOnlyList<string> secrets)
    {
        if (rawBody.Length > FeedJson.MostBytes)
        {
            return $"a body of more than {FeedJson.MostBytes} bytes is not verified";
        }

        using var document = FeedJson.TryParse(rawBody);
        if (document is not { RootElement.ValueKind: JsonValueKind.Object } || !FeedFields.TryRecord(document.RootElement, "data", out var data))
        {
            return "the body cannot be verified: no JSON with data, or a field stands twice";
        }

        if (!document.RootElement.TryGetProperty("signature", out var field) || !HexDigest.TryRead(FeedJson.TextOf(field), SHA256.HashSizeInBytes, out var digest))
        {
            return "signature is missing or malformed";
        }

        return SignedText(data) is not { } signed ? "the body cannot be verified: a text holds half a character"
            : HexDigest.IsMadeBy(secrets, HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(signed), digest) ? null
            : "signature does not fit data";
    }

    /// <summary>The signature of <c>data</c>, as a sender writes it.</summary>
    public static string Write(string secret, JsonElement data) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(SignedText(data)!)));

    private static string? SignedText(JsonElement data)
    {
        var pairs = new List<string>();
        foreach (var field in data.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal))
        {
            var value = field.Value.ValueKind switch
            {
                JsonValueKind.Null => "",
                JsonValueKind.String => FeedJson.TextOf(field.Value),
                _ => CanonicalJson.Of(field.Value),
            };
            if (value is null)
            {
                return null;
            }

            pairs.Add($"{field.Name}={value}");
        }

        return string.Join('&', pairs);
    }
}
