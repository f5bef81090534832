using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

public sealed class CatalogTests
{
    [Theory, OnEachEngine]
    public async Task Is_searched_without_marks_in_any_order_of_words(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.SellAsync(name: "Bưởi Diễn Tràng Xá");
        await shop.SellAsync(name: "Mật ong hoa rừng");
        await shop.SellAsync(name: "Đậu đen");

        Assert.Equal(["Bưởi Diễn Tràng Xá"], await NamesAsync(shop, "dien buoi"));
        Assert.Equal(["Bưởi Diễn Tràng Xá"], await NamesAsync(shop, "BƯỞI"));
        Assert.Equal(["Đậu đen"], await NamesAsync(shop, "đậu"));
        Assert.Equal(["Đậu đen"], await NamesAsync(shop, "dau den"));
        Assert.Empty(await NamesAsync(shop, "sầu riêng"));
    }

    [Theory, OnEachEngine]
    public async Task Takes_wildcards_and_odd_characters_as_text(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.SellAsync(name: "Chè 100% búp");

        Assert.Single(await NamesAsync(shop, "100%"));
        Assert.Empty(await NamesAsync(shop, "b_p"));
        Assert.Empty(await NamesAsync(shop, "%x"));
        Assert.Empty(await NamesAsync(shop, @"\"));
        Assert.Empty(await NamesAsync(shop, "'; DROP TABLE commerce_products; --"));
        Assert.Single(await NamesAsync(shop, "ch\0e"));
        Assert.Empty(await NamesAsync(shop, "che\ud800"));
        Assert.Single(await NamesAsync(shop, ""));
    }

    [Theory, OnEachEngine]
    public async Task Lists_everything_once_in_parts_what_can_be_ordered_first(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        for (var i = 0; i < 12; i++)
        {
            var month = i % 3 == 0 ? 5 : 11;
            await shop.SellAsync(name: $"Món {i % 5} thứ {i}", change: p => new Product(p.Id, p.HouseholdId, p.Slug, p.Name, p.Unit, p.Price) { Stock = Quantity.Of(5), Season = Season.Of(month) });
        }

        var listed = new List<ProductView>();
        string? after = null;
        do
        {
            var page = await shop.Catalog.ListAsync(new CatalogQuery { Take = 5, After = after });
            listed.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(12, listed.Select(product => product.Id).Distinct().Count());
        Assert.Equal(8, listed.TakeWhile(product => product.Orderability == Orderability.Orderable).Count());
        Assert.All(listed.Skip(8), product => Assert.Equal(Orderability.OutOfSeason, product.Orderability));
    }

    [Theory, OnEachEngine]
    public async Task Sold_out_out_of_season_and_taken_down_are_different(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var soldOut = await shop.SellAsync(stock: 0);
        var late = await shop.SellAsync(change: p => new Product(p.Id, p.HouseholdId, p.Slug, p.Name, p.Unit, p.Price) { Stock = Quantity.One, Season = Season.Of(7) });
        var hidden = await shop.SellAsync(change: p => new Product(p.Id, p.HouseholdId, p.Slug, p.Name, p.Unit, p.Price) { Stock = Quantity.One, IsPublished = false });

        Assert.Equal(Orderability.SoldOut, (await shop.Catalog.FindProductAsync(soldOut.Slug))?.Orderability);
        Assert.Equal(Orderability.OutOfSeason, (await shop.Catalog.FindProductAsync(late.Slug))?.Orderability);
        Assert.Null(await shop.Catalog.FindProductAsync(hidden.Slug));
        Assert.Equal(2, (await shop.Catalog.ListAsync(new CatalogQuery())).Items.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("0.zz.")]
    [InlineData("9.00000000000000000000000000000000.a")]
    public async Task A_broken_cursor_counts_as_none(string after)
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        await shop.SellAsync();

        Assert.Single((await shop.Catalog.ListAsync(new CatalogQuery { After = after })).Items);
    }

    [Fact]
    public async Task A_practice_household_takes_no_orders_where_practice_is_off()
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite);
        var village = new Household(Guid.CreateVersion7(), "nha-tap", "Nhà tập", "05740", "Xóm Tập") { IsPractice = true };
        await shop.AddAsync(village, new Commerce.Payments.ReceivingAccount(Guid.CreateVersion7(), village.Id, "999999", "TAP0001", "BA TAP"));
        var toy = await shop.SellAsync(price: 1_000, household: village);

        Assert.Equal(Orderability.NotOffered, (await shop.Catalog.FindProductAsync(toy.Slug))?.Orderability);
        Assert.IsType<CheckoutOutcome.Invalid>(await shop.Checkout.PlaceAsync(TrialShop.Wish(toy)));
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(TrialShop shop, string text) =>
        [.. (await shop.Catalog.ListAsync(new CatalogQuery { Text = text })).Items.Select(product => product.Name)];
}
