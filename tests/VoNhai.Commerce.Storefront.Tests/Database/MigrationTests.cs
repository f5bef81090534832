using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Database;

public sealed class MigrationTests
{
    [Theory, BothDatabases]
    public async Task The_migrations_hold_the_whole_model(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind);
        await using var scope = server.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDbContext>();

        Assert.False(database.Database.HasPendingModelChanges(), "eng/migrations.sh NAME writes what is missing");
        Assert.Empty(await database.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Both_sets_have_the_same_steps()
    {
        static IEnumerable<string> Names(DbContext context) => context.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..]);
        using var sqlite = new SqliteDesignTimeFactory().CreateDbContext([]);
        using var postgres = new PostgreSqlDesignTimeFactory().CreateDbContext([]);

        Assert.Equal(Names(sqlite), Names(postgres));
        Assert.NotEmpty(Names(sqlite));
    }

    /// <summary>What is written at design time must be what runs: otherwise a new migration would undo half of the last one.</summary>
    [Fact]
    public void The_design_time_has_the_same_model()
    {
        using var sqlite = new SqliteDesignTimeFactory().CreateDbContext([]);
        using var postgres = new PostgreSqlDesignTimeFactory().CreateDbContext([]);

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
    }

    [Theory, BothDatabases]
    public async Task Several_instances_may_start_at_once_on_an_empty_database(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var options = new StorefrontOptions { Settings = database.Settings };

        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => StorefrontServer.StartAsync(DatabaseKind.Sqlite, options))));

        foreach (var server in servers)
        {
            using var browser = server.NewBrowser();
            Assert.Equal("Healthy", await browser.ReadAsync("/readyz"));
            await server.DisposeAsync();
        }
    }

    /// <summary>A process that was killed while it migrated leaves EF's lock behind.</summary>
    [Fact]
    public async Task A_lock_of_the_dead_does_not_stop_the_next_start()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(database.ConnectionString))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var left = connection.CreateCommand();
            left.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
                """;
            await left.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var starting = StorefrontServer.StartAsync(DatabaseKind.Sqlite, new StorefrontOptions { Settings = database.Settings });
        await using var server = await starting.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        using var browser = server.NewBrowser();
        Assert.Equal("Healthy", await browser.ReadAsync("/readyz"));
    }
}
