using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Statements;

/// <summary>
/// Names a line without the bank's help: account, moment, signed amount, running balance and memo, and the number among equals within
/// the file. The running balance makes two equal transfers of one day distinct; where a bank gives none, their number does.
/// </summary>
internal sealed class RowIdentity(string account) : IDisposable
{
    private const int MostFacts = 512;
    private const int MostName = 44;

    // Kept for the whole file: to make one costs more than to hash a line.
    private readonly IncrementalHash sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Dictionary<UInt128, int> seen = [];

    public string Of(DateTimeOffset at, long amount, long? balance, string memo)
    {
        Span<byte> facts = stackalloc byte[MostFacts];
        if (!Utf8.TryWrite(facts, CultureInfo.InvariantCulture, $"{account}\n{at.ToUnixTimeSeconds()}\n{amount}\n{balance}\n", out var written))
        {
            throw new ArgumentException($"An account has fewer than {MostFacts} characters.", nameof(at));
        }

        sha256.AppendData(facts[..written]);
        sha256.AppendData(Encoding.ASCII.GetBytes(Squash(memo)));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        sha256.GetHashAndReset(hash);
        var key = new UInt128(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]));
        var number = seen.GetValueOrDefault(key);
        seen[key] = number + 1;
        Span<char> name = stackalloc char[MostName];
        Convert.TryToHexStringLower(hash[..16], name, out var length);
        name[length++] = '-';
        number.TryFormat(name[length..], out var digits, provider: CultureInfo.InvariantCulture);
        return new string(name[..(length + digits)]);
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
