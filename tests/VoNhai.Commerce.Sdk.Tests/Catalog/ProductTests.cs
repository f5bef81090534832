using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Catalog;

public sealed class ProductTests
{
    private static readonly DateOnly August = new(2026, 8, 15);
    private static readonly DateOnly December = new(2026, 12, 15);

    [Fact]
    public void Can_be_ordered_in_season_while_the_smallest_order_is_left()
    {
        Assert.Equal(Orderability.Orderable, CustardApples(stock: 2).OrderabilityOn(August));
        Assert.Equal(Orderability.SoldOut, CustardApples(stock: 1.5m).OrderabilityOn(August));
        Assert.Equal(Orderability.OutOfSeason, CustardApples(stock: 2).OrderabilityOn(December));
        Assert.Equal(Orderability.Unpublished, CustardApples(stock: 2, isPublished: false).OrderabilityOn(August));
    }

    /// <summary>Orders open on 1 December, the harvest is on the 20th, the season is January.</summary>
    [Theory]
    [InlineData("2026-11-30", Orderability.OutOfSeason)]
    [InlineData("2026-12-01", Orderability.PreOrder)]
    [InlineData("2026-12-19", Orderability.PreOrder)]
    [InlineData("2026-12-20", Orderability.OutOfSeason)]
    [InlineData("2027-01-02", Orderability.Orderable)]
    [InlineData("2027-01-16", Orderability.PastBestBefore)]
    public void Is_ordered_before_its_harvest_from_the_day_that_is_stated(string day, Orderability expected)
    {
        var pomelos = new Product(Guid.NewGuid(), Guid.NewGuid(), "buoi", "Bưởi Diễn", "quả", Vnd.Of(30_000))
        {
            Stock = Quantity.Of(5),
            Season = Season.Of(1),
            PreOrderFrom = new DateOnly(2026, 12, 1),
            HarvestOn = new DateOnly(2026, 12, 20),
            BestBefore = new DateOnly(2027, 1, 15),
        };

        Assert.Equal(expected, pomelos.OrderabilityOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(expected is Orderability.Orderable or Orderability.PreOrder, expected.TakesOrders());
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(2.5, true)]
    [InlineData(1.5, false)]
    [InlineData(2.25, false)]
    [InlineData(0, false)]
    [InlineData(-2, false)]
    public void Is_sold_from_its_minimum_in_whole_steps(decimal quantity, bool isAllowed) =>
        Assert.Equal(isAllowed, CustardApples(stock: 0).Allows(Quantity.Of(quantity)));

    [Fact]
    public void Nothing_and_less_cannot_be_bought_even_without_a_minimum()
    {
        var product = new Product(Guid.NewGuid(), Guid.NewGuid(), "mang", "Măng", "bó", Vnd.Of(15_000)) { Minimum = Quantity.Of(-5) };

        Assert.False(product.Allows(Quantity.Zero));
        Assert.False(product.Allows(Quantity.Of(-1)));
    }

    [Fact]
    public void Is_found_without_marks() => Assert.Equal("na dai la hien", CustardApples(stock: 0).SearchKey);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Has_a_price(long price) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Product(Guid.NewGuid(), Guid.NewGuid(), "na", "Na", "kg", Vnd.Of(price)));

    private static Product CustardApples(decimal stock, bool isPublished = true) =>
        new(Guid.NewGuid(), Guid.NewGuid(), "na-dai", "Na dai La Hiên", "kg", Vnd.Of(45_000))
        {
            Stock = Quantity.Of(stock),
            Minimum = Quantity.Of(2),
            Step = Quantity.Of(0.5m),
            Season = Season.Of(7, 8, 9),
            IsPublished = isPublished,
        };
}
