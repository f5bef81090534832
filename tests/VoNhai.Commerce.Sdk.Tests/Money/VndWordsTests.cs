using CsCheck;
using VoNhai.Commerce.Money;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Money;

public sealed class VndWordsTests
{
    [Theory]
    [InlineData(0, "không đồng")]
    [InlineData(1, "một đồng")]
    [InlineData(4, "bốn đồng")]
    [InlineData(5, "năm đồng")]
    [InlineData(10, "mười đồng")]
    [InlineData(11, "mười một đồng")]
    [InlineData(14, "mười bốn đồng")]
    [InlineData(15, "mười lăm đồng")]
    [InlineData(20, "hai mươi đồng")]
    [InlineData(21, "hai mươi mốt đồng")]
    [InlineData(24, "hai mươi tư đồng")]
    [InlineData(25, "hai mươi lăm đồng")]
    [InlineData(100, "một trăm đồng")]
    [InlineData(101, "một trăm linh một đồng")]
    [InlineData(104, "một trăm linh bốn đồng")]
    [InlineData(105, "một trăm linh năm đồng")]
    [InlineData(110, "một trăm mười đồng")]
    [InlineData(555, "năm trăm năm mươi lăm đồng")]
    [InlineData(1_005, "một nghìn không trăm linh năm đồng")]
    [InlineData(1_050, "một nghìn không trăm năm mươi đồng")]
    [InlineData(250_000, "hai trăm năm mươi nghìn đồng")]
    [InlineData(900_000, "chín trăm nghìn đồng")]
    [InlineData(1_000_000, "một triệu đồng")]
    [InlineData(1_050_000, "một triệu không trăm năm mươi nghìn đồng")]
    [InlineData(1_234_567, "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng")]
    [InlineData(2_000_000_000, "hai tỷ đồng")]
    [InlineData(1_000_000_005, "một tỷ không trăm linh năm đồng")]
    [InlineData(1_000_000_000_000, "một nghìn tỷ đồng")]
    [InlineData(-21_000, "âm hai mươi mốt nghìn đồng")]
    public void Are_those_of_a_schoolbook(long dong, string words) => Assert.Equal(words, VndWords.Of(Vnd.Of(dong)));

    [Fact]
    public void Count_back_to_the_amount() =>
        Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999].Sample(dong => WordsReader.Read(VndWords.Of(Vnd.Of(dong))) == dong);

    [Fact]
    public void Count_back_for_each_amount_below_ten_thousand()
    {
        for (var dong = 0; dong < 10_000; dong++)
        {
            Assert.Equal(dong, WordsReader.Read(VndWords.Of(Vnd.Of(dong))));
        }
    }

    [Fact]
    public void Differ_for_different_amounts() =>
        Gen.Select(Gen.Long, Gen.Long).Sample((one, other) => one == other || VndWords.Of(Vnd.Of(one)) != VndWords.Of(Vnd.Of(other)));

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void Reach_the_ends_of_the_range(long dong) => Assert.EndsWith("đồng", VndWords.Of(Vnd.Of(dong)), StringComparison.Ordinal);

    [Fact]
    public void Have_single_spaces() => Gen.Long.Sample(dong =>
        VndWords.Of(Vnd.Of(dong)) is var words && !words.Contains("  ", StringComparison.Ordinal) && words.Trim() == words);
}
