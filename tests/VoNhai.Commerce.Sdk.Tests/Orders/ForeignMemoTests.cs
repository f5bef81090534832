using System.Globalization;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

/// <summary>
/// Strangers' money pays nobody's order: no memo without our code finds one of 100,000 open orders. `eng/memos.sh` tells ten million memos
/// (VONHAI_MEMOS), the test run one million; half are pure chance, half what banks and people write.
/// </summary>
public sealed partial class ForeignMemoTests
{
    private const int OpenOrders = 100_000;

    private static int Memos => Environment.GetEnvironmentVariable("VONHAI_MEMOS") is { Length: > 0 } asked ? int.Parse(asked, CultureInfo.InvariantCulture) : 1_000_000;

    [Fact]
    public void No_memo_without_our_code_finds_an_open_order()
    {
        var open = new CodeSource(20_261_124).Take(OpenOrders).ToHashSet();
        var foreign = new ForeignMemos(4);
        var (chance, realistic, naive) = (0, 0, 0);
        for (var i = 0; i < Memos; i++)
        {
            var isChance = i % 2 == 0;
            var memo = isChance ? foreign.Chance() : foreign.Realistic();
            var found = OrderCode.FindIn(memo);
            Assert.False(found.Any(open.Contains), $"A stranger's memo pays an open order: {memo}");
            chance += isChance ? found.Count : 0;
            realistic += isChance ? 0 : found.Count;
            naive += isChance && NaiveCode().IsMatch(memo) ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Memos} memos against {OpenOrders} open orders: 0 paid. Well-formed by chance, of nobody: {chance} in pure chance, {realistic} in realistic memos; without check symbols {naive}.");
        Assert.Equal(0, realistic);

        // Two check symbols let one in 961 (and a little less, for symbols that are none of ours) of what a prefix lets through pass.
        Assert.True(naive > Memos / 2_000 && chance < naive / 100, $"{chance} of {naive}");
    }

    /// <summary>The positive control: the same memos with a code in them are found, so that the zero above is not blindness.</summary>
    [Fact]
    public void The_same_memos_with_a_code_in_them_are_found()
    {
        var (codes, foreign) = (new CodeSource(9), new ForeignMemos(4));
        for (var i = 0; i < 50_000; i++)
        {
            var code = codes.Next();
            var memo = i % 2 == 0 ? foreign.Chance() : foreign.Realistic();
            Assert.Contains(code, OrderCode.FindIn(memo.Insert(i % (memo.Length + 1), code.ToString())));
        }
    }

    [GeneratedRegex("QZ[0-9A-Z]{9}")]
    private static partial Regex NaiveCode();
}
