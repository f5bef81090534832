using CsCheck;
using VoNhai.Commerce.Money;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Money;

public sealed class VndReaderTests
{
    [Theory]
    [InlineData("50k", 50_000)]
    [InlineData("35 k", 35_000)]
    [InlineData("50K", 50_000)]
    [InlineData("50 nghìn", 50_000)]
    [InlineData("50 ngàn", 50_000)]
    [InlineData("50ngan", 50_000)]
    [InlineData("50 nghi\u0300n đồng", 50_000)]
    [InlineData("1,5k", 1_500)]
    [InlineData("1.500k", 1_500_000)]
    [InlineData("1tr2", 1_200_000)]
    [InlineData("1tr25", 1_250_000)]
    [InlineData("1tr250", 1_250_000)]
    [InlineData("1tr05", 1_050_000)]
    [InlineData("2k5", 2_500)]
    [InlineData("1,5tr", 1_500_000)]
    [InlineData("1,5 triệu", 1_500_000)]
    [InlineData("1,25 triệu đồng", 1_250_000)]
    [InlineData("1 triệu 2", 1_200_000)]
    [InlineData("1 triệu 200 nghìn", 1_200_000)]
    [InlineData("1tr200k", 1_200_000)]
    [InlineData("1 triệu rưỡi", 1_500_000)]
    [InlineData("1tr rưởi", 1_500_000)]
    [InlineData("2 TỶ", 2_000_000_000)]
    [InlineData("2 tỉ", 2_000_000_000)]
    [InlineData("2 tỷ 500 triệu", 2_500_000_000)]
    [InlineData("2 tỷ rưỡi", 2_500_000_000)]
    [InlineData("0,125 tỷ", 125_000_000)]
    [InlineData("1.234.567", 1_234_567)]
    [InlineData("1.234.567 ₫", 1_234_567)]
    [InlineData("1.234.567\u00A0₫", 1_234_567)]
    [InlineData("250000đ", 250_000)]
    [InlineData("250000 vnđ", 250_000)]
    [InlineData("250000 VND", 250_000)]
    [InlineData("  250.000 đồng ", 250_000)]
    [InlineData("0", 0)]
    [InlineData("0đ", 0)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void Reads_what_people_type(string text, long dong)
    {
        Assert.True(VndReader.TryRead(text, out var amount));
        Assert.Equal(Vnd.Of(dong), amount);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("năm mươi nghìn")]
    [InlineData("k")]
    [InlineData("đ")]
    [InlineData("-50k")]
    [InlineData("−50.000")]
    [InlineData("+50k")]
    [InlineData("1.5")]
    [InlineData("12.34")]
    [InlineData("1.5 triệu")]
    [InlineData("1.2345")]
    [InlineData("1234.567")]
    [InlineData("50,000")]
    [InlineData("1,5")]
    [InlineData("1,500 triệu")]
    [InlineData("1,2345k")]
    [InlineData("1tr2000")]
    [InlineData("1tr2tr")]
    [InlineData("1k1tr")]
    [InlineData("1 triệu 1000 nghìn")]
    [InlineData("1,5tr2")]
    [InlineData("50k 2")]
    [InlineData("50 000")]
    [InlineData("0912345678")]
    [InlineData("050.000")]
    [InlineData("00")]
    [InlineData("rưỡi triệu")]
    [InlineData("50%")]
    [InlineData("50 usd")]
    [InlineData("50 trăm")]
    [InlineData("1e6")]
    [InlineData("٥0000")]
    [InlineData("５００００")]
    [InlineData("5\u03010000")]
    [InlineData("50\uD800")]
    [InlineData("9223372036854775808")]
    [InlineData("9.999.999.999,9 tỷ")]
    [InlineData("99999999999999999999 tỷ")]
    public void Refuses_what_could_mean_something_else(string? text)
    {
        Assert.False(VndReader.TryRead(text, out var amount));
        Assert.Equal(Vnd.Zero, amount);
    }

    [Fact]
    public void Reads_every_amount_as_it_is_written() =>
        Gen.Long[0, long.MaxValue].Sample(dong => VndReader.TryRead(Vnd.Of(dong).ToString(), out var read) && read.Dong == dong);

    [Fact]
    public void Reads_a_count_of_thousands_and_of_millions_alike() =>
        Gen.Long[1, 999_999].Sample(count =>
            VndReader.TryRead($"{count}k", out var short_) && VndReader.TryRead($"{count} nghìn", out var long_)
            && short_ == long_ && short_.Dong == count * 1_000);

    [Fact]
    public void Never_throws() => Gen.String.Sample(text => VndReader.TryRead(text, out _) || true);

    [Fact]
    public void Never_throws_on_what_is_nearly_an_amount() =>
        Gen.Char["0123456789.,ktrỷệuđ₫ \u0300-"].Array[0, 40].Sample(text => VndReader.TryRead(new string(text), out _) || true);

    [Fact]
    public void Does_not_look_at_a_megabyte() => Assert.False(VndReader.TryRead(new string('1', 1 << 20), out _));
}
