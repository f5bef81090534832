using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using VoNhai.Commerce.Statements;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Statements;

/// <summary>Names of lines are kept for years: a file that is brought again after an update must find its own.</summary>
public sealed class RowIdentityTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData(250_000, 1_250_000L, "QZ4K7M2P97G Chuyển tiền mua Đậu tương")]
    [InlineData(-35_000, null, "")]
    [InlineData(1, 0L, "🐝 ")]
    public void A_name_is_sha256_of_what_the_line_says(long amount, long? balance, string memo)
    {
        using var identity = new RowIdentity("0000000000");
        var facts = string.Create(CultureInfo.InvariantCulture, $"0000000000\n{At.ToUnixTimeSeconds()}\n{amount}\n{balance}\n{RowIdentity.Squash(memo)}");
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)).AsSpan(0, 16));

        Assert.Equal($"{hash}-0", identity.Of(At, amount, balance, memo));
        Assert.Equal($"{hash}-1", identity.Of(At, amount, balance, memo));
    }

    [Fact]
    public void A_memo_of_any_length_is_read_to_its_end()
    {
        using var identity = new RowIdentity("1");
        var memo = string.Concat(Enumerable.Range(0, 400).Select(i => $"Tiền {i} "));

        Assert.NotEqual(identity.Of(At, 1, 1, memo + "a"), identity.Of(At, 1, 1, memo + "b"));
        Assert.EndsWith("-1", identity.Of(At, 1, 1, memo.ToUpperInvariant() + "A"), StringComparison.Ordinal);
    }
}
