using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// Casso's signature (Webhook V2): <c>X-Casso-Signature: t=1727948258788,v1=…</c>, t in milliseconds, v1 the hex HMAC-SHA512 of t, a dot,
/// and the whole body as <see cref="CanonicalJson"/>.
/// </summary>
internal static class CassoSignature
{
    public const string Header = "X-Casso-Signature";

    // Fifteen digits of milliseconds reach the year 33658.
    private const int MostTimestampDigits = 15;
    private const long MostSkewMilliseconds = 300_000;

    /// <summary>Why the signature proves nothing; <c>null</c> when it does.</summary>
    public static string? Refusal(IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> rawBody, IReadOnlyList<string> secrets, DateTimeOffset now)
    {
        if (FeedHeaders.Only(headers, Header) is not { } header || !TryRead(header, out var timestamp, out var digest))
        {
            return $"{Header} is missing, doubled or malformed";
        }

        var sentAt = long.Parse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture);
        if (Math.Abs(now.ToUnixTimeMilliseconds() - sentAt) > MostSkewMilliseconds)
        {
            return $"the time in {Header} is more than 300 seconds away from now";
        }

        if (rawBody.Length > FeedJson.MostBytes)
        {
            return $"a body of more than {FeedJson.MostBytes} bytes is not verified";
        }

        // What is signed is not the bytes but what they say: where two readers could differ about that, nothing is proved.
        using var document = FeedJson.TryParse(rawBody);
        return document is null || SignedText(timestamp, document.RootElement) is not { } signed ? "the body cannot be verified: no JSON, or a field stands twice"
            : HexDigest.IsMadeBy(secrets, HashAlgorithmName.SHA512, Encoding.UTF8.GetBytes(signed), digest) ? null
            : $"{Header} does not fit the body";
    }

    /// <summary>The header's value for a body, as a sender writes it.</summary>
    public static string Write(string secret, DateTimeOffset sentAt, ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var timestamp = sentAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var signed = Encoding.UTF8.GetBytes(SignedText(timestamp, document.RootElement)!);
        return $"t={timestamp},v1={Convert.ToHexStringLower(HMACSHA512.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }

    private static string? SignedText(string timestamp, JsonElement body) => CanonicalJson.Of(body) is { } json ? $"{timestamp}.{json}" : null;

    private static bool TryRead(string header, out string timestamp, [NotNullWhen(true)] out byte[]? digest)
    {
        timestamp = "";
        digest = null;
        if (header.Split(',') is not [['t', '=', .. var t], ['v', '1', '=', .. var v1]] || t.Length is 0 or > MostTimestampDigits || !t.All(char.IsAsciiDigit))
        {
            return false;
        }

        timestamp = t;
        return HexDigest.TryRead(v1, SHA512.HashSizeInBytes, out digest);
    }
}
