using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Statements;

/// <summary>
/// Names a line without the bank's help: account, moment, signed amount, running balance and memo, and the number among equals within
/// the file. The running balance makes two equal transfers of one day distinct; where a bank gives none, their number does.
/// </summary>
internal sealed class RowIdentity(string account) : IDisposable
{
    // Kept for the whole file: to make one costs more than to hash a line.
    private readonly IncrementalHash sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<UInt128, int> seen = [];

    public string Of(DateTimeOffset at, long amount, long? balance, string memo)
    {
        var facts = string.Create(CultureInfo.InvariantCulture, $"{account}\n{at.ToUnixTimeSeconds()}\n{amount}\n{balance}\n{Squash(memo)}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        sha256.AppendData(Encoding.UTF8.GetBytes(facts));
        sha256.GetHashAndReset(hash);
        var key = new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
        var number = seen.GetValueOrDefault(key);
        seen[key] = number + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash[..16])}-{number}");
    }

    public void Dispose() => sha256.Dispose();

    /// <summary>Letters and digits alone, upper case, without marks: what survives spaces that banks insert or drop.</summary>
    public static string Squash(string memo)
    {
        var bare = VietnameseText.WithoutMarks(memo);
        return string.Create(bare.Count(char.IsAsciiLetterOrDigit), bare, static (to, from) =>
        {
            var at = 0;
            foreach (var c in from)
            {
                if (char.IsAsciiLetterOrDigit(c))
                {
                    to[at++] = char.ToUpperInvariant(c);
                }
            }
        });
    }
}
