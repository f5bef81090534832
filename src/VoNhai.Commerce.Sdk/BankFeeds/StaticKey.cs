using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>A static key in a header, alone or after a scheme. The scheme's case does not matter, the key's does.</summary>
internal static class StaticKey
{
    /// <summary>Why the key proves nothing; <c>null</c> when it does.</summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="header">Where the key stands.</param>
    /// <param name="scheme">What stands before it, e.g. <c>Apikey</c>; empty for nothing.</param>
    /// <param name="keys">The keys that are good.</param>
    public static string? Refusal(IReadOnlyDictionary<string, string> headers, string header, string scheme, IReadOnlyList<string> keys)
    {
        var before = scheme.Length == 0 ? "" : scheme + " ";
        if (FeedHeaders.Only(headers, header) is not { } value || !value.StartsWith(before, StringComparison.OrdinalIgnoreCase))
        {
            return scheme.Length == 0 ? $"{header} is missing or doubled" : $"{header} is missing, doubled or not of the scheme {scheme}";
        }

        // Hashes of one length are compared, and every key is tried: the time tells neither a length nor how much was right.
        var offered = Hash(value.AsSpan(before.Length).Trim(' '));
        var isGenuine = false;
        foreach (var key in keys)
        {
            isGenuine |= CryptographicOperations.FixedTimeEquals(Hash(key), offered);
        }

        return isGenuine ? null : $"the key in {header} is wrong";
    }

    private static byte[] Hash(ReadOnlySpan<char> key) => SHA256.HashData(MemoryMarshal.AsBytes(key));
}
