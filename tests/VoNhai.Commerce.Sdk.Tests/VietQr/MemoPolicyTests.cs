using CsCheck;
using VoNhai.Commerce.Text;
using VoNhai.Commerce.VietQr;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.VietQr;

public sealed class MemoPolicyTests
{
    private static readonly VietQrTransfer Transfer = VietQrTransfer.To(Banks.Agribank, "0000000000");

    public static TheoryData<int> Six => [.. Enumerable.Range(0, MemoPolicy.All.Count)];

    [Fact]
    public void There_are_three_lengths_each_in_two_ways() =>
        Assert.Equal([(19, true), (19, false), (25, true), (25, false), (95, true), (95, false)], MemoPolicy.All.Select(policy => (policy.MostCharacters, policy.Rewrites)));

    [Theory]
    [MemberData(nameof(Six))]
    public void The_longest_memo_is_carried_and_one_more_is_refused(int index)
    {
        var policy = MemoPolicy.All[index];
        var longest = new string('A', policy.MostCharacters);
        Assert.Equal(longest, VietQrReader.Read(Transfer.WithMemo(longest, policy).Payload).Memo);
        var refused = Assert.Throws<ArgumentException>(() => Transfer.WithMemo(longest + "A", policy));
        Assert.Contains($"{policy.MostCharacters}", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void Marks_are_rewritten_or_refused_and_never_carried(int index)
    {
        var policy = MemoPolicy.All[index];
        if (policy.Rewrites)
        {
            Assert.Equal("Na Dinh Ca", Transfer.WithMemo("Na Đình Cả", policy).Memo);
        }
        else
        {
            Assert.Throws<ArgumentException>(() => Transfer.WithMemo("Na Đình Cả", policy));
            Assert.Throws<ArgumentException>(() => Transfer.WithMemo("a  b", policy));
        }
    }

    [Fact]
    public void Length_counts_what_is_written() =>
        Assert.Equal("a b", Transfer.WithMemo("a" + new string(' ', 100) + "b", MemoPolicy.Widest).Memo);

    [Fact]
    public void A_memo_is_what_banks_carry_or_refused() => Gen.Select(Gen.String, Gen.Int[0, 5]).Sample((memo, index) =>
    {
        var policy = MemoPolicy.All[index];
        var isTaken = VietQrTransfer.TryCreate(new() { Bin = "970405", Account = "0", Memo = memo, MemoPolicy = policy }, out var transfer, out _);
        return !isTaken || transfer!.Memo is null or VietQrTransfer.AskPayer
            || (transfer.Memo.Length <= policy.MostCharacters && BankText.IsFolded(transfer.Memo) && (policy.Rewrites || transfer.Memo == memo));
    });

    [Fact]
    public void The_payer_can_be_asked_for_it()
    {
        Assert.Equal("***", VietQrReader.Read(Transfer.WithMemo(VietQrTransfer.AskPayer).Payload).Memo);
        Assert.Throws<ArgumentException>(() => Transfer.WithMemo("**"));
    }
}
