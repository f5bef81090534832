using Microsoft.Extensions.Logging;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>The index tells the truth about the tables, whoever changes them.</summary>
public sealed class SearchTruthTests
{
    [Theory, OnEachEngine]
    public async Task What_was_listed_before_the_index_is_found(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.ListAsync("Mật ong", "honey", "Hoa rừng.");
        await shop.InstallSearchAsync();

        Assert.Equal(["Mật ong"], await shop.HitsAsync("hoa rung"));

        // A second time makes it anew: so does a migration behind one that rebuilt the table.
        await shop.InstallSearchAsync();
        Assert.Equal(["Mật ong"], await shop.HitsAsync("hoa rung"));
    }

    [Theory, OnEachEngine]
    public async Task Follows_every_change_of_a_product(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.InstallSearchAsync();
        var product = await shop.ListAsync("Mật ong", "honey", "Hoa rừng.");
        Assert.Equal(["Mật ong"], await shop.HitsAsync("mật ong"));

        await shop.ExecuteAsync($"UPDATE commerce_products SET name = 'Sáp ong' WHERE id = {product.Id}");
        Assert.Empty(await shop.HitsAsync("mật"));
        Assert.Equal(["Sáp ong"], await shop.HitsAsync("sap"));

        await shop.ExecuteAsync($"UPDATE commerce_products SET description = 'Nhà nuôi' WHERE id = {product.Id}");
        Assert.Empty(await shop.HitsAsync("rừng"));
        Assert.Single(await shop.HitsAsync("nhà nuôi"));

        await shop.ExecuteAsync($"UPDATE commerce_products SET is_published = {false} WHERE id = {product.Id}");
        Assert.Empty(await shop.HitsAsync("sap"));
        await shop.ExecuteAsync($"UPDATE commerce_products SET is_published = {true} WHERE id = {product.Id}");
        Assert.Single(await shop.HitsAsync("sap"));

        await shop.ExecuteAsync($"DELETE FROM commerce_products WHERE id = {product.Id}");
        Assert.Empty(await shop.HitsAsync("sap"));
    }

    [Theory, OnEachEngine]
    public async Task Follows_a_household_that_moves_or_is_renamed(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.InstallSearchAsync();
        await shop.ListAsync("Mật ong", "honey", "");
        await shop.ListAsync("Sáp ong", "honey", "");
        Assert.Equal(2, (await shop.HitsAsync("ong cúc đường")).Count);

        await shop.ExecuteAsync($"UPDATE commerce_households SET commune_code = '05719', hamlet = 'Khuổi Uốn', name = 'Nhà ông Sình' WHERE id = {shop.Household.Id}");

        Assert.Empty(await shop.HitsAsync("ong cúc đường"));
        Assert.Equal(2, (await shop.HitsAsync("ong sảng mộc")).Count);
        Assert.Equal(2, (await shop.HitsAsync("khuoi uon")).Count);
        Assert.Equal(2, (await shop.HitsAsync("ông sình")).Count);
        Assert.Equal(2, (await shop.Catalog.ListAsync(new CatalogQuery { NearCommune = "05719" })).Items.Count);
    }

    [Theory, OnEachEngine]
    public async Task A_sale_takes_the_last_one_to_the_end_of_the_list_and_counts_one_row(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.InstallSearchAsync();
        await shop.ListAsync("Mật ong rừng", "honey", "");
        var last = await shop.SellAsync(stock: 1, name: "Mật ong nhà");
        Assert.Equal(["Mật ong nhà", "Mật ong rừng"], await shop.HitsAsync("mật ong"));

        Assert.IsType<CheckoutOutcome.Placed>(await shop.Checkout.PlaceAsync(TrialShop.Wish(last)));

        Assert.Equal(["Mật ong rừng", "Mật ong nhà"], await shop.HitsAsync("mật ong"));
        Assert.IsType<CheckoutOutcome.SoldOut>(await shop.Checkout.PlaceAsync(TrialShop.Wish(last)));
        Assert.Equal(1, await shop.ExecuteAsync($"UPDATE commerce_products SET stock = stock + 1000 WHERE id = {last.Id}"));
        Assert.Equal(["Mật ong nhà", "Mật ong rừng"], await shop.HitsAsync("mật ong"));
    }

    [Theory, OnEachEngine]
    public async Task What_is_in_season_can_be_asked_for(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        await shop.InstallSearchAsync();
        await shop.SellAsync(name: "Bưởi sớm", change: p => new Product(p.Id, p.HouseholdId, p.Slug, p.Name, p.Unit, p.Price) { Stock = p.Stock, Season = Season.Of(11) });
        await shop.SellAsync(name: "Bưởi muộn", change: p => new Product(p.Id, p.HouseholdId, p.Slug, p.Name, p.Unit, p.Price) { Stock = p.Stock, Season = Season.Of(2) });

        Assert.Equal(2, (await shop.HitsAsync("bưởi")).Count);
        Assert.Equal("Bưởi sớm", Assert.Single((await shop.Catalog.ListAsync(new CatalogQuery { Text = "buoi", InSeason = true })).Items).Name);
        Assert.Equal("Bưởi sớm", Assert.Single((await shop.Catalog.ListAsync(new CatalogQuery { InSeason = true })).Items).Name);

        await shop.DropSearchAsync();
        await using var plain = await TrialShop.OpenAsync(engine);
        await plain.SellAsync(name: "Bưởi muộn", change: p => new Product(p.Id, p.HouseholdId, p.Slug, p.Name, p.Unit, p.Price) { Stock = p.Stock, Season = Season.Of(2) });
        Assert.Empty((await plain.Catalog.ListAsync(new CatalogQuery { InSeason = true })).Items);
    }

    [Theory, OnEachEngine]
    public async Task An_index_that_lost_a_trigger_is_not_trusted_and_that_is_said_once(Engine engine)
    {
        await using var shop = await SearchScene.OpenAsync(engine);
        await shop.WithDbAsync(db => db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)
            ? shop.ExecuteAsync($"DROP TRIGGER commerce_search_stock")
            : shop.ExecuteAsync($"DROP TRIGGER commerce_search_stock ON commerce_products"));
        using var log = new CountingLog();
        var index = new SearchIndex(shop.Options, shop.Clock, log);
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(await shop.WithDbAsync(db => index.FindAsync(db, default)));
        }

        Assert.Contains("AddVoNhaiCommerceSearch", Assert.Single(log.Lines), StringComparison.Ordinal);

        // Made anew while the host runs, it is used again a minute later.
        await shop.InstallSearchAsync();
        Assert.Null(await shop.WithDbAsync(db => index.FindAsync(db, default)));
        shop.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.NotNull(await shop.WithDbAsync(db => index.FindAsync(db, default)));
    }

    private sealed class CountingLog : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
