using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Sample;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Sample;

public sealed class SampleVillageTests
{
    private static readonly SampleVillage Village = SampleVillage.Read();

    [Fact]
    public void Has_a_practice_household_in_each_of_the_seven_communes()
    {
        Assert.Equal(7, Village.Households.Select(household => household.CommuneCode).Distinct().Count());
        Assert.All(Village.Households, household => Assert.True(household.IsPractice && Communes.TryFind(household.CommuneCode, out _)));
        Assert.All(Village.Accounts, account => Assert.Equal("999999", account.Bin));
        Assert.Equal(38, Village.Products.Count);
    }

    [Fact]
    public void Can_sell_twenty_products_in_every_month_of_the_year()
    {
        foreach (var month in Enumerable.Range(1, 12))
        {
            var orderable = Village.Products.Count(product => product.OrderabilityOn(new DateOnly(2026, month, 15)) == Orderability.Orderable);
            Assert.True(orderable >= 20, $"{orderable} in month {month}");
            Assert.True(orderable < Village.Products.Count, $"nothing is out of season in month {month}");
        }
    }

    [Fact]
    public void Sells_from_one_unit_down_and_has_enough()
    {
        Assert.All(Village.Products, product => Assert.InRange(product.Stock.ToDecimal(), 50, 5_000));
        Assert.All(Village.Products, product => Assert.True(product.Minimum <= Quantity.One && product.Allows(product.Minimum)));
    }

    [Fact]
    public void Has_a_drawing_for_every_product()
    {
        Assert.All(Village.Products, product => Assert.True(File.Exists(Path.Combine(Repository.Storefront, "wwwroot", "img", "sp", product.Picture + ".svg")), product.Picture));
    }

    [Fact]
    public async Task Shows_out_of_season_products_that_cannot_be_ordered_and_one_of_sixty_on_the_first_page()
    {
        await using var server = await StorefrontServer.StartAsync(options: Outsider.Options);
        using var browser = server.NewBrowser();
        var outsider = new Outsider(browser.Http);

        var first = await outsider.GetAsync("/api/v1/products");
        Assert.Contains(first.GetProperty("items").EnumerateArray(), item => item.GetProperty("orderable").GetBoolean() && item.GetProperty("stock").GetDecimal() == 60);

        var items = first.GetProperty("items").EnumerateArray().ToList();
        var second = await outsider.GetAsync($"/api/v1/products?after={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}");
        items.AddRange(second.GetProperty("items").EnumerateArray());
        Assert.Equal(38, items.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        Assert.Contains(items, item => !item.GetProperty("orderable").GetBoolean());
        Assert.True(items.Count(item => item.GetProperty("orderable").GetBoolean()) >= 20);
    }
}
