using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// SePay's signature: <c>X-SePay-Timestamp: 1764000000</c> (Unix seconds) and <c>X-SePay-Signature: sha256=…</c>, the hex
/// HMAC-SHA256 of the timestamp as sent, a dot, and the raw bytes of the body.
/// </summary>
internal static class SePaySignature
{
    public const string TimestampHeader = "X-SePay-Timestamp";
    public const string SignatureHeader = "X-SePay-Signature";

    private const string Scheme = "sha256=";

    // Twelve digits reach the year 33658, and milliseconds made of them still fit a long.
    private const int MostTimestampDigits = 12;
    private const long MostSkewMilliseconds = 300_000;

    /// <summary>Whether the request wants to be judged by its signature: one of the two headers is enough.</summary>
    public static bool IsClaimedBy(IReadOnlyDictionary<string, string> headers) =>
        FeedHeaders.Has(headers, SignatureHeader) || FeedHeaders.Has(headers, TimestampHeader);

    /// <summary>Why the signature proves nothing; <c>null</c> when it does.</summary>
    public static string? Refusal(IReadOnlyDictionary<string, string> headers, ReadOnlySpan<byte> rawBody, IReadOnlyList<string> secrets, DateTimeOffset now)
    {
        if (secrets.Count == 0)
        {
            return "it is signed, but the feed has no signing secret";
        }

        if (FeedHeaders.Only(headers, TimestampHeader) is not { Length: <= MostTimestampDigits } timestamp || !timestamp.All(char.IsAsciiDigit))
        {
            return $"{TimestampHeader} is missing, doubled or malformed";
        }

        if (FeedHeaders.Only(headers, SignatureHeader) is not { } signature || !TryReadDigest(signature, out var digest))
        {
            return $"{SignatureHeader} is missing, doubled or malformed";
        }

        var sentAt = long.Parse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture) * 1000;
        if (Math.Abs(now.ToUnixTimeMilliseconds() - sentAt) > MostSkewMilliseconds)
        {
            return $"{TimestampHeader} is more than 300 seconds away from now";
        }

        // Every secret is tried, so that the time does not tell which one came close.
        var isGenuine = false;
        foreach (var secret in secrets)
        {
            isGenuine |= CryptographicOperations.FixedTimeEquals(Digest(secret, timestamp, rawBody), digest);
        }

        return isGenuine ? null : $"{SignatureHeader} does not fit the body";
    }

    /// <summary>The header's value for a body, as a sender writes it.</summary>
    public static string Write(string secret, string timestamp, ReadOnlySpan<byte> rawBody) =>
        Scheme + Convert.ToHexStringLower(Digest(secret, timestamp, rawBody));

    private static byte[] Digest(string secret, string timestamp, ReadOnlySpan<byte> rawBody)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp + "."));
        hmac.AppendData(rawBody);
        return hmac.GetHashAndReset();
    }

    private static bool TryReadDigest(string signature, [NotNullWhen(true)] out byte[]? digest)
    {
        digest = null;
        return signature.StartsWith(Scheme, StringComparison.Ordinal) && HexDigest.TryRead(signature.AsSpan(Scheme.Length), SHA256.HashSizeInBytes, out digest);
    }
}
