using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>
/// Brings the database to this program's version before the first request. Several instances may start at once: one migrates, the
/// others wait.
/// </summary>
internal static class Migrating
{
    /// <summary>A migration may rebuild a large table; a request may not take so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task MigrateDatabaseAsync(this IHost app, CancellationToken cancellationToken = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        database.Database.SetCommandTimeout(Patience);
        if (database is SqliteShopDbContext)
        {
            await using var alone = await OnlyOneAsync(database, scope.ServiceProvider.GetRequiredService<TimeProvider>(), cancellationToken);
            if ((await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            {
                await ForgetTheDeadAsync(database, cancellationToken);
                await database.Database.MigrateAsync(cancellationToken);
            }
        }
        else
        {
            // EF holds a lock of the server, which dies with its connection.
            await database.Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>A lock that the operating system frees with its holder, however that ends.</summary>
    private static async Task<FileStream> OnlyOneAsync(ShopDbContext database, TimeProvider time, CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(database.Database.GetConnectionString()).DataSource + ".migrating";
        var since = time.GetTimestamp();
        for (; ; await Task.Delay(100, cancellationToken))
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file) && time.GetElapsedTime(since) < Patience)
            {
                // Another instance migrates.
            }
        }
    }

    /// <summary>
    /// EF's own lock on SQLite is a row, and a process that was killed while it migrated leaves it behind: every later start would wait
    /// for ever. Whoever is here holds the file, so no living process holds the row.
    /// </summary>
    private static async Task ForgetTheDeadAsync(ShopDbContext database, CancellationToken cancellationToken)
        => await database.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
}
