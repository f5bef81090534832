using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>SePay's static key: <c>Authorization: Apikey …</c>. The scheme's case does not matter, the key's does.</summary>
internal static class SePayApiKey
{
    public const string Header = "Authorization";
    public const string Scheme = "Apikey";

    /// <summary>Why the key proves nothing; <c>null</c> when it does.</summary>
    public static string? Refusal(IReadOnlyDictionary<string, string> headers, IReadOnlyList<string> keys)
    {
        if (keys.Count == 0)
        {
            return "it is not signed, and the feed has no API key";
        }

        if (FeedHeaders.Only(headers, Header) is not { } authorization
            || !authorization.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase))
        {
            return $"{Header} is missing, doubled or not of the scheme {Scheme}";
        }

        // Hashes of one length are compared, and every key is tried: the time tells neither a length nor how much was right.
        var offered = Hash(authorization.AsSpan(Scheme.Length).Trim(' '));
        var isGenuine = false;
        foreach (var key in keys)
        {
            isGenuine |= CryptographicOperations.FixedTimeEquals(Hash(key), offered);
        }

        return isGenuine ? null : "the API key is wrong";
    }

    private static byte[] Hash(ReadOnlySpan<char> key) => SHA256.HashData(MemoryMarshal.AsBytes(key));
}
