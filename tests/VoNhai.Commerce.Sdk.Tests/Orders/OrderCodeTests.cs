using VoNhai.Commerce.Orders;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Orders;

public sealed class OrderCodeTests
{
    [Fact]
    public void Has_the_check_symbols_of_the_worked_example() =>
        Assert.Equal("QZ4K7M2P97G", CodeSource.OfData("4K7M2P9").ToString());

    [Fact]
    public void Has_the_check_symbols_that_the_formula_gives()
    {
        foreach (var code in new CodeSource(1).Take(2_000).Select(code => code.ToString()))
        {
            var values = code[2..9].Select(symbol => CodeSource.Alphabet.IndexOf(symbol, StringComparison.Ordinal)).ToArray();
            var c1 = values.Select((value, i) => (long)Math.Pow(3, i + 1) * value).Sum() % 31;
            var c2 = values.Select((value, i) => (long)Math.Pow(9, i + 1) * value).Sum() % 31;

            Assert.Equal($"{CodeSource.Alphabet[(int)c1]}{CodeSource.Alphabet[(int)c2]}", code[9..]);
        }
    }

    [Theory]
    [InlineData("QZ4K7M2P97G")]
    [InlineData("qz4k7m2p97g")]
    [InlineData(" QZ 4K7 M2P 97G ")]
    [InlineData("QZ-4K7M-2P9.7G")]
    [InlineData("ＱＺ４Ｋ７Ｍ２Ｐ９７Ｇ")]
    public void Is_read_as_people_type_it(string typed)
    {
        Assert.True(OrderCode.TryRead(typed, out var code));
        Assert.Equal("QZ4K7M2P97G", code.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("QZ4K7M2P97")]
    [InlineData("QZ4K7M2P97GG")]
    [InlineData("ZQ4K7M2P97G")]
    [InlineData("QZ4K7M2P97H")]
    [InlineData("QZ4K7M2P9 IO")]
    [InlineData("QZ4К7М2Р97G")]
    [InlineData("QZ٤K7M2P97G")]
    public void Is_not_read_from_anything_else(string? typed) => Assert.False(OrderCode.TryRead(typed, out _));

    [Fact]
    public void Is_not_looked_for_in_a_long_text_that_a_person_typed() =>
        Assert.False(OrderCode.TryRead(new string(' ', 60) + "QZ4K7M2P97G", out _));

    [Fact]
    public void New_codes_are_read_again()
    {
        for (var i = 0; i < 10_000; i++)
        {
            var code = OrderCode.New();

            Assert.True(OrderCode.TryRead(code.ToString(), out var read));
            Assert.Equal(code, read);
        }
    }

    [Fact]
    public void Every_symbol_is_equally_likely()
    {
        var counts = new CodeSource(2).Take(31_000).SelectMany(code => code.ToString()[2..9]).CountBy(symbol => symbol).ToDictionary();

        Assert.Equal(31, counts.Count);
        Assert.All(counts.Values, count => Assert.InRange(count, 6_600, 7_400));
    }

    [Fact]
    public void Bytes_that_would_favour_some_symbols_are_thrown_away()
    {
        byte[] source = [248, 255, 0, 0, 250, 0, 0, 0, 0, 247];
        var at = 0;

        Assert.Equal("QZ000000Z", OrderCode.New(span => span[0] = source[at++]).ToString()[..9]);
    }

    [Fact]
    public void The_default_is_no_code()
    {
        Assert.Equal("", default(OrderCode).ToString());
        Assert.False(OrderCode.TryRead(default(OrderCode).ToString(), out _));
    }
}
