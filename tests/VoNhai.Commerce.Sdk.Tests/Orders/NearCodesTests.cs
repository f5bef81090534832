using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

public sealed class NearCodesTests
{
    [Theory]
    [InlineData("QZ4K7M2P97H")]
    [InlineData("QZ4K7M2O97G")]
    [InlineData("OZ4K7M2P97G")]
    [InlineData("Q24K7M2P97G")]
    [InlineData("ZQ4K7M2P97G")]
    [InlineData("Q4ZK7M2P97G")]
    [InlineData("QZ4K7M2P9G7")]
    [InlineData("qz4k m72p97g chuyen tien")]
    [InlineData("MBVCB.123456.QZ5K7M2P97G.CT tu 0123")]
    public void One_slip_is_seen_through(string memo) =>
        Assert.Contains("QZ4K7M2P97G", NearCodes.In(memo).Select(code => code.ToString()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("QZ")]
    [InlineData("QZ4K7M2P97G")]
    [InlineData("QZ4K7M2P9")]
    [InlineData("QX5K7M2P97G")]
    [InlineData("NGUYEN VAN A chuyen tien")]
    public void Nothing_is_guessed_from_what_is_right_cut_or_two_slips_away(string? memo) =>
        Assert.DoesNotContain("QZ4K7M2P97G", NearCodes.In(memo).Select(code => code.ToString()));

    [Fact]
    public void Every_substitution_and_every_swap_of_neighbours_leads_back()
    {
        foreach (var code in new CodeSource(3).Take(40).Select(code => code.ToString()))
        {
            for (var i = 0; i < code.Length; i++)
            {
                foreach (var wrong in CodeSource.Alphabet.Where(symbol => symbol != code[i]))
                {
                    Assert.Contains(code, NearCodes.In($"{code[..i]}{wrong}{code[(i + 1)..]}").Select(near => near.ToString()));
                }
            }

            for (var i = 0; i + 1 < code.Length; i++)
            {
                var swapped = $"{code[..i]}{code[i + 1]}{code[i]}{code[(i + 2)..]}";
                Assert.True(swapped == code || NearCodes.In(swapped).Any(near => near.ToString() == code), swapped);
            }
        }
    }

    [Fact]
    public void The_memos_of_the_corpus_are_near_no_code_of_ours() => Assert.All(BankMemo.All, memo => Assert.Empty(NearCodes.In(memo.Raw)));
}
