using System.Diagnostics;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>What is typed is data: it neither breaks a query nor becomes one.</summary>
public sealed class HostileSearchTests
{
    private static readonly string[] Pieces =
    [
        "\"", "'", "*", "AND", "OR", "NOT", "NEAR(", "NEAR(bưởi mật, 2)", ")", "(", ":", "name:", "name : bưởi", "{name body} :", "-", "+", "^", "^bưởi", "\\", "\0", "&", "|", "!", "<->", "<2>", ":*", "::tsquery", "%", "_",
        "{0}", "{{", "$1", "@p0", ";--", "'; DROP TABLE commerce_search; --", "\ud800", "\udc00", "\u202e", "\uffff", "\t\r\n", "🍊", "ﷺ", "Ǆ", "ß", "İ", "ı", "kfruit", "c05719", "=bưởi", "~bưởi", "#fruit", "@19", "o15",
        "\u0301\u0301\u0301", "a\u0300\u0301\u0302", "x'00'", "\"\"\"", "'a' 'b'", "mật \"ong", "bưởi*", "1e308", "-1", "NULL", "true",
    ];

    [Theory, OnEachEngine]
    public async Task No_text_breaks_the_search(Engine engine)
    {
        await using var shop = await SearchScene.OpenAsync(engine);
        var random = new Random(20261124);
        var mixed = Enumerable.Range(0, 300).Select(_ => string.Join(random.Next(2) == 0 ? " " : "", random.GetItems(Pieces, random.Next(1, 8))));
        foreach (var text in Pieces.Concat(Pieces.Select(piece => $"bưởi {piece}")).Concat(mixed))
        {
            Assert.NotNull(await shop.HitsAsync(text));
        }

        Assert.Equal("Bưởi da xanh", (await shop.HitsAsync("\"bưởi\" *"))[0]);
        Assert.Empty(await shop.HitsAsync("name:"));
        Assert.Empty(await shop.HitsAsync("!!!"));
        Assert.Empty(await shop.HitsAsync("bưởi OR mật"));
        Assert.Equal(19, (await shop.HitsAsync("")).Count);
    }

    [Theory, OnEachEngine]
    public async Task A_long_text_costs_no_more_than_a_short_one(Engine engine)
    {
        await using var shop = await SearchScene.OpenAsync(engine);
        _ = await shop.HitsAsync("bưởi");
        var began = Stopwatch.GetTimestamp();
        foreach (var text in (string[])[new('a', 10_000), string.Concat(Enumerable.Repeat("bưởi ", 2_000)), new('"', 10_000), new('\u0301', 10_000), string.Concat(Enumerable.Repeat("a ", 5_000))])
        {
            _ = await shop.HitsAsync(text);
        }

        // Generous, because the machine may be busy; unbounded words would take minutes.
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(5));
        Assert.Equal(8, SearchWord.Read(string.Concat(Enumerable.Repeat("bưởi ", 2_000))).Count);
    }

    /// <summary>A lexeme of PostgreSQL has at most 2,046 bytes: unbounded, the second of these was an error of ours (54000).</summary>
    [Theory, OnEachEngine]
    public async Task A_category_longer_than_any_finds_nothing(Engine engine)
    {
        await using var shop = await SearchScene.OpenAsync(engine);
        foreach (var length in (int[])[41, 3_000, 100_000])
        {
            Assert.Empty((await shop.Catalog.ListAsync(new CatalogQuery { Text = "bưởi", Category = new string('a', length) })).Items);
            Assert.Empty((await shop.Catalog.ListAsync(new CatalogQuery { Category = new string('a', length) })).Items);
        }
    }

    [Theory, OnEachEngine]
    public async Task Odd_names_and_descriptions_can_be_listed(Engine engine)
    {
        await using var shop = await SearchScene.OpenAsync(engine);
        foreach (var piece in Pieces.Where(piece => !piece.Contains('\0', StringComparison.Ordinal) && !piece.Any(char.IsSurrogate)))
        {
            await shop.ListAsync($"Quýt {piece} đường", piece, piece);
        }

        Assert.True((await shop.HitsAsync("quýt đường")).Count > 40);
        Assert.Single((await shop.Catalog.ListAsync(new CatalogQuery { Text = "quýt", Category = "'; DROP TABLE commerce_search; --" })).Items);
    }

    /// <summary>The control: the same text pasted into the engine's own query language is an error, so the test above can fail.</summary>
    [Fact]
    public async Task Pasted_as_it_is_the_text_would_break_the_query()
    {
        await using var shop = await SearchScene.OpenAsync(Engine.Sqlite);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => shop.ExecuteAsync($"DELETE FROM commerce_search WHERE seq IN (SELECT rowid FROM commerce_search_text WHERE commerce_search_text MATCH {"\"bưởi"})"));
    }
}
