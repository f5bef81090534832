using CsCheck;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Catalog;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("3", 3_000)]
    [InlineData("0", 0)]
    [InlineData(" 1,5 ", 1_500)]
    [InlineData("1.5", 1_500)]
    [InlineData("0,25", 250)]
    [InlineData("0.25", 250)]
    [InlineData("1,005", 1_005)]
    [InlineData("007", 7_000)]
    [InlineData("999999999999", 999_999_999_999_000)]
    public void Is_read_as_people_and_browsers_write_it(string typed, long thousandths)
    {
        Assert.True(Quantity.TryRead(typed, out var quantity));
        Assert.Equal(thousandths, quantity.Thousandths);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.500")]
    [InlineData("1,5005")]
    [InlineData("1.2.3")]
    [InlineData("1,2,3")]
    [InlineData("1.200,5")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("1e3")]
    [InlineData("1 000")]
    [InlineData("١")]
    [InlineData("½")]
    [InlineData("NaN")]
    [InlineData("1000000000000")]
    [InlineData("99999999999999999999999999999999999999")]
    public void What_could_mean_two_things_is_not_read(string? typed) => Assert.False(Quantity.TryRead(typed, out _));

    [Fact]
    public void What_is_shown_is_read_again_below_a_thousand() =>
        Gen.Long[0, 999_999].Sample(thousandths =>
            Quantity.TryRead(Quantity.OfThousandths(thousandths).ToString(), out var read) && read.Thousandths == thousandths);

    [Theory]
    [InlineData(1_500, "1,5")]
    [InlineData(12_000, "12")]
    [InlineData(1_200_000, "1.200")]
    [InlineData(1_234_567, "1.234,567")]
    [InlineData(0, "0")]
    [InlineData(-500, "-0,5")]
    public void Is_shown_as_people_in_Vietnam_write_it(long thousandths, string shown) =>
        Assert.Equal(shown, Quantity.OfThousandths(thousandths).ToString());

    [Fact]
    public void Units_and_thousandths_are_the_same_quantity() =>
        Gen.Long[-1_000_000_000, 1_000_000_000].Sample(thousandths =>
            Quantity.Of(thousandths / 1000m) == Quantity.OfThousandths(thousandths) && Quantity.OfThousandths(thousandths).ToDecimal() == thousandths / 1000m);

    [Theory]
    [InlineData("0.0005")]
    [InlineData("9300000000000000")]
    [InlineData("-79228162514264337593543950335")]
    public void A_number_that_does_not_fit_is_refused(string units)
    {
        var number = decimal.Parse(units, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Null(Quantity.TryOf(number));
        Assert.Throws<ArgumentOutOfRangeException>(() => Quantity.Of(number));
    }

    [Theory]
    [InlineData(1.5, 99_999, 149_999)]
    [InlineData(0.333, 100, 33)]
    [InlineData(0.005, 100, 1)]
    [InlineData(0.004, 100, 0)]
    [InlineData(2, 0, 0)]
    public void Costs_its_price_rounded_half_up_to_the_dong(decimal quantity, long price, long cost) =>
        Assert.Equal(Vnd.Of(cost), Quantity.Of(quantity).At(Vnd.Of(price)));

    [Fact]
    public void A_cost_beyond_all_numbers_throws_and_never_wraps()
    {
        Assert.Throws<OverflowException>(() => Quantity.Of(2).At(Vnd.Of(long.MaxValue)));
        Assert.Throws<OverflowException>(() => Quantity.OfThousandths(long.MaxValue) + Quantity.One);
    }

    [Theory]
    [InlineData(1.5, 0.5, true)]
    [InlineData(1.5, 1, false)]
    [InlineData(0, 1, true)]
    [InlineData(1, 0, false)]
    public void Comes_in_steps(decimal quantity, decimal step, bool isMultiple) =>
        Assert.Equal(isMultiple, Quantity.Of(quantity).IsMultipleOf(Quantity.Of(step)));
}
