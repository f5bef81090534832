using VoNhai.Commerce.Money;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Money;

public sealed class VndTests
{
    [Theory]
    [InlineData(0, "0\u00A0₫")]
    [InlineData(999, "999\u00A0₫")]
    [InlineData(1_234_567, "1.234.567\u00A0₫")]
    [InlineData(-50_000, "-50.000\u00A0₫")]
    [InlineData(long.MaxValue, "9.223.372.036.854.775.807\u00A0₫")]
    public void Is_written_with_dots_and_a_no_break_space(long dong, string text) => Assert.Equal(text, Vnd.Of(dong).ToString());

    [Fact]
    public void Default_is_no_money() => Assert.Equal(Vnd.Zero, default);

    [Fact]
    public void Adds_subtracts_multiplies_and_compares()
    {
        Assert.Equal(Vnd.Of(7), Vnd.Of(3) + Vnd.Of(4));
        Assert.Equal(Vnd.Of(-1), Vnd.Of(3) - Vnd.Of(4));
        Assert.Equal(Vnd.Of(-3), -Vnd.Of(3));
        Assert.Equal(Vnd.Of(12), Vnd.Of(3) * 4);
        Assert.True(Vnd.Of(3) < Vnd.Of(4) && Vnd.Of(4) > Vnd.Of(3) && Vnd.Of(3) <= Vnd.Of(3) && Vnd.Of(3) >= Vnd.Of(3));
        Assert.True(Vnd.Of(1).IsPositive);
        Assert.False(Vnd.Zero.IsPositive);
    }

    [Fact]
    public void Refuses_to_wrap()
    {
        var greatest = Vnd.Of(long.MaxValue);
        Assert.Throws<OverflowException>(() => greatest + Vnd.Of(1));
        Assert.Throws<OverflowException>(() => -greatest - Vnd.Of(2));
        Assert.Throws<OverflowException>(() => greatest * 2);
        Assert.Throws<OverflowException>(() => -Vnd.Of(long.MinValue));
    }
}
