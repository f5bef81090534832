using System.Text;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

public sealed partial class OrderCodeInMemoTests
{
    private const int CodesPerMemo = 300;

    /// <summary>What happens to a memo on top of its wrapper. The code's own text is given, so that it can be hit.</summary>
    private static readonly Dictionary<string, Func<string, string, Random, string>> Mangles = new()
    {
        ["as it is"] = (memo, _, _) => memo,
        ["lower case"] = (memo, _, _) => memo.ToLowerInvariant(),
        ["punctuation becomes spaces"] = (memo, _, _) => new string([.. memo.Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]),
        ["all spaces dropped"] = (memo, _, _) => memo.Replace(" ", "", StringComparison.Ordinal),
        ["a space anywhere"] = (memo, _, random) => memo.Insert(random.Next(memo.Length + 1), " "),
        ["a line break inside the code"] = (memo, code, random) => memo.Replace(code, code.Insert(random.Next(1, OrderCode.Length), "\n"), StringComparison.OrdinalIgnoreCase),
    };

    public static TheoryData<string> MangleNames => [.. Mangles.Keys];

    [Theory]
    [MemberData(nameof(MangleNames))]
    public void Is_found_in_every_wrapper_whatever_was_done_to_it(string mangle)
    {
        var random = new Random(20_261_123);
        var codes = new CodeSource(11);
        var (memos, foundByRegex) = (0, 0);
        foreach (var memo in BankMemo.WithCode)
        {
            foreach (var code in codes.Take(CodesPerMemo))
            {
                var mangled = Mangles[mangle](memo.Carrying(code), code.ToString(), random);

                Assert.Equal([code], OrderCode.FindIn(mangled));
                memos++;
                foundByRegex += NaiveCode().Match(mangled).Value == code.ToString() ? 1 : 0;
            }
        }

        Assert.Equal(BankMemo.WithCode.Count * CodesPerMemo, memos);
        Assert.True(foundByRegex < memos, $"The naive expression finds all {memos}, too: the case shows nothing.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{mangle}: {memos} of {memos} found, naive {100.0 * foundByRegex / memos:0} %");
    }

    /// <summary>Wherever a bank or a buyer puts it: before, behind and inside every word of every memo, with or without a code of its own.</summary>
    [Fact]
    public void Is_found_at_every_place_of_every_memo()
    {
        var code = CodeSource.OfData("4K7M2P9");
        foreach (var memo in BankMemo.All)
        {
            for (var at = 0; at <= memo.Raw.Length; at++)
            {
                Assert.Equal([code], OrderCode.FindIn(memo.Raw.Insert(at, code.ToString())));
            }
        }
    }

    [Fact]
    public void The_corpus_is_the_one_that_was_measured()
    {
        Assert.Equal(45, BankMemo.All.Count);
        Assert.Equal(21, BankMemo.WithCode.Count);
    }

    [Fact]
    public void Is_never_found_where_there_is_none()
    {
        foreach (var memo in BankMemo.All)
        {
            Assert.Empty(OrderCode.FindIn(memo.Raw));
            Assert.Empty(OrderCode.FindIn(memo.Raw.Replace(" ", "", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Is_not_found_when_the_memo_was_cut_through_it()
    {
        const string Memo = "NGUYEN VAN A CHUYEN TIEN QZ4K7M2P97G";
        for (var cut = 1; cut < OrderCode.Length; cut++)
        {
            Assert.Empty(OrderCode.FindIn(Memo[..^cut]));
        }
    }

    [Fact]
    public void Is_found_when_the_memo_was_cut_behind_it()
    {
        foreach (var memo in BankMemo.WithCode)
        {
            var code = CodeSource.OfData("4K7M2P9");
            var carrying = memo.Carrying(code);
            var end = carrying.IndexOf(code.ToString(), StringComparison.OrdinalIgnoreCase) + OrderCode.Length;

            Assert.Equal([code], OrderCode.FindIn(carrying[..end]));
        }
    }

    [Theory]
    [InlineData("ＱＺ４Ｋ７Ｍ２Ｐ９７Ｇ")]
    [InlineData("ⓆⓏ4K7M2P97G")]
    [InlineData("QZ4K\u200B7M2\u00ADP97G")]
    [InlineData("QZ4K7M2P97G\u0301")]
    [InlineData("Q\u0323Z\u030C4K7M2P97G")]
    [InlineData("QZQZ4K7M2P97G")]
    [InlineData("le van bQZ4K7M2P97GQZ")]
    public void Is_found_behind_other_forms_of_the_same_letters(string memo) =>
        Assert.Equal(["QZ4K7M2P97G"], OrderCode.FindIn(memo).Select(code => code.ToString()));

    [Theory]
    [InlineData("QZ4К7M2P97G")]
    [InlineData("QΖ4K7M2P97G")]
    [InlineData("QZ٤K7M2P97G")]
    [InlineData("QZ4K7M2P9ⅦG")]
    public void Letters_that_only_look_alike_are_not_taken_for_ours(string memo) => Assert.Empty(OrderCode.FindIn(memo));

    [Fact]
    public void Several_codes_are_all_found_and_a_repeated_one_once()
    {
        var (one, other) = (CodeSource.OfData("4K7M2P9"), CodeSource.OfData("0000000"));

        Assert.Equal([one, other], OrderCode.FindIn($"{one} va {other}"));
        Assert.Equal([one], OrderCode.FindIn($"{one} {one.ToString().ToLowerInvariant()}"));
        Assert.Equal([one, other], OrderCode.FindIn($"{one}{other}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("QZ")]
    public void A_memo_that_says_nothing_holds_none(string? memo) => Assert.Empty(OrderCode.FindIn(memo));

    [Fact]
    public void Any_characters_may_stand_in_a_memo()
    {
        var random = new Random(5);
        for (var i = 0; i < 20_000; i++)
        {
            var memo = new StringBuilder();
            for (var length = random.Next(1, 12); length > 0; length--)
            {
                memo.Append((char)random.Next(char.MaxValue + 1));
            }

            Assert.Equal(["QZ4K7M2P97G"], OrderCode.FindIn($"{memo} QZ4K7M2P97G {memo}").Select(code => code.ToString()));
        }
    }

    [GeneratedRegex(@"\bQZ[0-9A-Z]{9}\b")]
    private static partial Regex NaiveCode();
}
