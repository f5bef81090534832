using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using VoNhai.Commerce.Counter;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>The catalogue's version changes with everything that its pages tell, whoever writes, and with nothing else.</summary>
public sealed class CatalogVersionTests
{
    [Theory, OnEachEngine]
    public async Task Every_change_makes_another_version(Engine engine)
    {
        await using var shop = await OpenAsync(engine);
        var seen = new List<string?> { await ReadAsync(shop) };
        await shop.SellAsync();
        seen.Add(await ReadAsync(shop));
        foreach (var change in (FormattableString[])
        [
            $"UPDATE commerce_products SET price = price + 1",
            $"UPDATE commerce_products SET stock = stock - 1000",
            $"UPDATE commerce_households SET pickup_note = 'chiều'",
            $"UPDATE commerce_receiving_accounts SET live_from = NULL",
            $"INSERT INTO commerce_certificates (id, household_id, product_id, kind, number, issuer, expires_on, name, stars) SELECT id, household_id, id, 'Ocop', '1', 'x', 1, '', 3 FROM commerce_products",
            $"DELETE FROM commerce_certificates",
            $"INSERT INTO commerce_recordings (id, household_id, product_id, hash, kind, sound, kept_at) SELECT id, household_id, id, 'x', 'Wav', {new byte[] { 1 }}, 1 FROM commerce_products",
            $"DELETE FROM commerce_recordings",
            $"DELETE FROM commerce_products",
        ])
        {
            await shop.ExecuteAsync(change);
            seen.Add(await ReadAsync(shop));
        }

        Assert.DoesNotContain(null, seen);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(seen[^1], await ReadAsync(shop));
    }

    [Theory, OnEachEngine]
    public async Task What_pages_do_not_tell_changes_nothing(Engine engine)
    {
        await using var shop = await OpenAsync(engine);
        await shop.SellAsync();
        var before = await ReadAsync(shop);

        await shop.ExecuteAsync($"UPDATE commerce_products SET price = price + 1 WHERE price < 0");
        await shop.ExecuteAsync($"UPDATE commerce_feeds SET api_key = 'another'");
        await shop.WithDbAsync(async db =>
        {
            await using var given = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET price = price + 1");
            await given.RollbackAsync();
            return 0;
        });

        Assert.Equal(before, await ReadAsync(shop));
    }

    [Theory, OnEachEngine]
    public async Task A_new_day_and_an_account_that_comes_alive_are_changes_too(Engine engine)
    {
        await using var shop = await OpenAsync(engine);
        var soon = shop.Clock.GetUtcNow().AddHours(3).ToUnixTimeMilliseconds();
        await shop.ExecuteAsync($"UPDATE commerce_receiving_accounts SET live_from = {soon}");
        var before = await ReadAsync(shop);

        shop.Clock.Move(TimeSpan.FromHours(2));
        Assert.Equal(before, await ReadAsync(shop));
        shop.Clock.Move(TimeSpan.FromHours(2));
        var alive = await ReadAsync(shop);
        Assert.NotEqual(before, alive);
        shop.Clock.Move(TimeSpan.FromHours(24));
        Assert.NotEqual(alive, await ReadAsync(shop));
    }

    /// <summary>Orders of two households must not wait for each other; one row for all of them would be such a wait, as the control shows.</summary>
    [Fact]
    public async Task Two_who_write_at_once_do_not_wait_for_each_other_and_both_count()
    {
        await using var shop = await OpenAsync(Engine.PostgreSql);
        var (first, second) = (await shop.SellAsync(), await shop.SellAsync());
        await shop.ExecuteAsync($"CREATE TABLE one_row (n bigint)");
        await shop.ExecuteAsync($"INSERT INTO one_row VALUES (0)");
        var before = await ReadAsync(shop);

        await shop.WithDbAsync(async slow =>
        {
            await using var open = await slow.Database.BeginTransactionAsync();
            await slow.Database.ExecuteSqlAsync($"UPDATE commerce_products SET price = price + 1 WHERE id = {first.Id}");
            await slow.Database.ExecuteSqlAsync($"UPDATE one_row SET n = n + 1");

            // The quick one commits while the slow one is still open.
            await shop.ExecuteAsync($"UPDATE commerce_products SET price = price + 1 WHERE id = {second.Id}");
            var afterQuick = await ReadAsync(shop);
            Assert.NotEqual(before, afterQuick);
            await Assert.ThrowsAnyAsync<Exception>(() => shop.WithDbAsync(async db =>
            {
                await using var impatient = await db.Database.BeginTransactionAsync();
                await db.Database.ExecuteSqlAsync($"SET LOCAL lock_timeout = '100ms'");
                return await db.Database.ExecuteSqlAsync($"UPDATE one_row SET n = n + 1");
            }));

            await open.CommitAsync();
            Assert.NotEqual(afterQuick, await ReadAsync(shop));
            return 0;
        });
    }

    /// <summary>A large import counts once, and is not slowed down by a chain of dead rows.</summary>
    [Theory, OnEachEngine]
    public async Task A_large_import_is_one_change_and_stays_quick(Engine engine)
    {
        await using var shop = await OpenAsync(engine);
        await shop.SellAsync();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        await shop.WithDbAsync(async db =>
        {
            await using var import = await db.Database.BeginTransactionAsync();
            for (var i = 0; i < 1000; i++)
            {
                await db.Database.ExecuteSqlAsync($"UPDATE commerce_products SET price = price + 1");
            }

            await import.CommitAsync();
            return 0;
        });

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.NotNull(await ReadAsync(shop));
    }

    /// <summary>Whoever asks sees what was committed before he asked, however many share the reading.</summary>
    [Theory, OnEachEngine]
    public async Task Those_who_share_a_reading_see_what_was_committed_before_they_asked(Engine engine)
    {
        await using var shop = await OpenAsync(engine);
        await shop.SellAsync();
        var versions = shop.Get<ICatalogVersion>();
        var known = new HashSet<string?>();
        for (var round = 0; round < 20; round++)
        {
            var early = Enumerable.Range(0, 8).Select(_ => versions.ReadAsync()).ToList();
            await shop.ExecuteAsync($"UPDATE commerce_products SET price = price + 1");
            var late = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => versions.ReadAsync()));
            await Task.WhenAll(early);

            Assert.True(known.Add(Assert.Single(late.Distinct())), "a version that was known before the change");
        }
    }

    [Theory, OnEachEngine]
    public async Task Without_all_of_its_triggers_it_knows_nothing(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        Assert.Null(await ReadAsync(shop));

        await InstallAsync(shop, builder => builder.AddVoNhaiCommerceCatalogVersion());
        shop.Clock.Move(TimeSpan.FromMinutes(2));
        var version = await ReadAsync(shop);
        Assert.NotNull(version);

        if (engine == Engine.Sqlite)
        {
            // As a migration does that rebuilds the table.
            await shop.ExecuteAsync($"DROP TRIGGER commerce_catalog_products_update");
            Assert.Null(await ReadAsync(shop));
        }

        await InstallAsync(shop, builder => builder.DropVoNhaiCommerceCatalogVersion());
        await InstallAsync(shop, builder => builder.AddVoNhaiCommerceCatalogVersion());
        shop.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.NotNull(await ReadAsync(shop));
    }

    private static async Task<TrialShop> OpenAsync(Engine engine)
    {
        var shop = await TrialShop.OpenAsync(engine);
        await InstallAsync(shop, builder => builder.AddVoNhaiCommerceCatalogVersion());
        return shop;
    }

    private static Task<string?> ReadAsync(TrialShop shop) => shop.Get<ICatalogVersion>().ReadAsync(TestContext.Current.CancellationToken);

    private static Task<int> InstallAsync(TrialShop shop, Action<MigrationBuilder> build) => shop.WithDbAsync(db => SearchScene.RunAsync(db, build));
}
