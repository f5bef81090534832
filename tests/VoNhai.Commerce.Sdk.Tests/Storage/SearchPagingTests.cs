using VoNhai.Commerce.Counter;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>Whoever reads on sees each product once, while others sell, restock and list.</summary>
public sealed class SearchPagingTests
{
    private const int Listed = 60;

    public static TheoryData<Engine, string, string?> Lists()
    {
        var lists = new TheoryData<Engine, string, string?>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            lists.Add(engine, "", null);
            lists.Add(engine, "", "05719");
            lists.Add(engine, "bưởi", null);
            lists.Add(engine, "buoi", "05719");
            lists.Add(engine, "buooi", null);
        }

        return lists;
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task Nothing_is_shown_twice_nor_left_out_while_rows_change(Engine engine, string text, string? near)
    {
        await using var shop = await OpenAsync(engine);
        var expected = (await shop.Catalog.ListAsync(new CatalogQuery { Text = text, NearCommune = near, Take = 100 })).Items.Select(product => product.Id).ToHashSet();
        Assert.Equal(Listed, expected.Count);
        var shown = await ReadOnAsync(shop, text, near, TurnAsync);

        Assert.Equal(shown.Count, shown.Distinct().Count());
        Assert.Empty(expected.Except(shown));
    }

    /// <summary>The control: a list whose cursor is only the last row's rank shows what turned meanwhile twice, or not at all.</summary>
    [Theory, OnEachEngine]
    public async Task The_list_without_the_index_does_repeat_or_leave_out(Engine engine)
    {
        await using var shop = await OpenAsync(engine, withSearch: false);
        var expected = (await shop.Catalog.ListAsync(new CatalogQuery { Take = 100 })).Items.Select(product => product.Id).ToHashSet();
        var shown = await ReadOnAsync(shop, "", null, TurnAsync);

        Assert.True(shown.Count != shown.Distinct().Count() || expected.Except(shown).Any());
    }

    [Theory, OnEachEngine]
    public async Task A_cursor_of_another_list_or_of_nobody_breaks_nothing(Engine engine)
    {
        await using var shop = await OpenAsync(engine);
        var named = (await shop.Catalog.ListAsync(new CatalogQuery { Take = 5 })).Next!;
        var found = (await shop.Catalog.ListAsync(new CatalogQuery { Text = "bưởi", Take = 5 })).Next!;
        string[] cursors =
        [
            found, named, "t1.9.0.0.11.0.0.", "t1.0.1.2.12.9223372036854775807.9223372036854775807.x", "t1.9.0.0.99999999.0.0.", "t1.9.0.0.11.-1.0.", "t1.........",
            "t1.9.0.0.11.0.99999999999999999999.", "t1.9.0.0.11.0.0.\0", "t1.9.0.0.11.0.0.'; DROP TABLE commerce_search; --", "t1.5.0.0.1.0.0.", new string('t', 10_000), "t1.9.0.0.11.0.0.\ud800",
        ];
        foreach (var cursor in cursors)
        {
            foreach (var text in (string[])["", "bưởi", "buooi"])
            {
                Assert.NotNull((await shop.Catalog.ListAsync(new CatalogQuery { Text = text, After = cursor })).Items);
            }
        }
    }

    private static async Task<TrialShop> OpenAsync(Engine engine, bool withSearch = true)
    {
        var shop = await TrialShop.OpenAsync(engine);
        if (withSearch)
        {
            await shop.InstallSearchAsync();
        }

        var pao = await shop.NeighbourAsync();
        for (var i = 0; i < Listed; i++)
        {
            var inStock = i % 3 != 0;
            await shop.SellAsync(stock: inStock ? 1 : 0, name: i % 2 == 0 ? $"Bưởi {i:00}" : $"Buoi {i:00}", household: i % 4 == 0 ? pao : null);
        }

        return shop;
    }

    private static async Task<List<Guid>> ReadOnAsync(TrialShop shop, string text, string? near, Func<TrialShop, int, Task> meanwhile)
    {
        var shown = new List<Guid>();
        string? after = null;
        var round = 0;
        do
        {
            var page = await shop.Catalog.ListAsync(new CatalogQuery { Text = text, NearCommune = near, Take = 7, After = after });
            shown.AddRange(page.Items.Select(product => product.Id));
            after = page.Next;
            await meanwhile(shop, round++);
        }
        while (after is not null && round < 30);

        Assert.Null(after);
        return shown;
    }

    /// <summary>Half of the village sells out or comes back, some of it twice, and somebody lists something new.</summary>
    private static async Task TurnAsync(TrialShop shop, int round)
    {
        await shop.ExecuteAsync($"UPDATE commerce_products SET stock = CASE WHEN stock >= minimum THEN 0 ELSE 5000 END WHERE name LIKE {$"%{round % 10}"} OR name LIKE {$"%{(round + 5) % 10}"}");
        await shop.ExecuteAsync($"UPDATE commerce_products SET stock = CASE WHEN stock >= minimum THEN 0 ELSE 5000 END WHERE name LIKE {$"%{round % 10}"}");
        await shop.SellAsync(name: $"Bưởi mới {round}");
    }
}
