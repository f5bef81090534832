using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace VoNhai.Commerce.BankFeeds;

/// <summary>Digests as senders write them: hex, of one exact length, compared in constant time.</summary>
internal static class HexDigest
{
    /// <summary>Reads exactly so many bytes.</summary>
    public static bool TryRead(ReadOnlySpan<char> hex, int bytes, [NotNullWhen(true)] out byte[]? digest)
    {
        digest = null;
        if (hex.Length != 2 * bytes)
        {
            return false;
        }

        foreach (var c in hex)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }
        }

        digest = Convert.FromHexString(hex);
        return true;
    }

    /// <summary>Whether one of the secrets made the digest. Every secret is tried, so that the time does not tell which one came close.</summary>
    public static bool IsMadeBy(IReadOnlyList<string> secrets, HashAlgorithmName algorithm, ReadOnlySpan<byte> message, byte[] digest)
    {
        var isGenuine = false;
        foreach (var secret in secrets)
        {
            isGenuine |= CryptographicOperations.FixedTimeEquals(CryptographicOperations.HmacData(algorithm, Encoding.UTF8.GetBytes(secret), message), digest);
        }

        return isGenuine;
    }
}
