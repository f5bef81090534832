using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Catalog;

public sealed class HoldCapTests
{
    [Theory]
    [InlineData(60, 0, 50, 30)]
    [InlineData(40, 20, 50, 10)]
    [InlineData(30, 30, 50, 0)]
    [InlineData(5, 0, 50, 5)]
    [InlineData(3, 2, 50, 3)]
    [InlineData(2, 5, 50, 0)]
    [InlineData(60, 0, 100, 60)]
    [InlineData(60, 0, 0, 0)]
    [InlineData(0, 0, 50, 0)]
    public void Says_how_much_more_may_be_held(int left, int held, int share, int most)
    {
        var product = Make(minimum: 1);

        Assert.Equal(Quantity.Of(most), HoldCap.MostMore(Quantity.Of(left), Quantity.Of(held), share, HoldCap.FloorOf(product, share)));
    }

    [Theory]
    [InlineData(0.5, 5)]
    [InlineData(1, 5)]
    [InlineData(10, 50)]
    public void Five_units_or_five_smallest_orders_may_always_be_held(double minimum, int floor)
    {
        Assert.Equal(Quantity.Of(floor), HoldCap.FloorOf(Make((decimal)minimum), 50));
        Assert.Equal(Quantity.Zero, HoldCap.FloorOf(Make((decimal)minimum), 0));
    }

    [Fact]
    public void A_stock_beyond_any_stall_overflows_nothing() =>
        Assert.Equal(long.MaxValue / 2, HoldCap.MostMore(Quantity.OfThousandths(long.MaxValue), Quantity.Zero, 50, Quantity.Of(5)).Thousandths);

    private static Product Make(decimal minimum) => new(Guid.CreateVersion7(), Guid.CreateVersion7(), "sp", "Chè", "kg", Vnd.Of(1_000)) { Minimum = Quantity.Of(minimum) };
}
