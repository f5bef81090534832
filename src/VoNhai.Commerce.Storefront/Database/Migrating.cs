using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>
/// Brings the database to this program's version before the first request. Several instances may start at once: one migrates, the
/// others wait.
/// </summary>
internal static class Migrating
{
    /// <summary>A migration may rebuild a large table; a request may not take so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Any number, as long as every instance takes the same and nothing else does.</summary>
    private const long MigrationLock = 0x766F_6E68_6169;

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
            await MigratePostgreSqlAsync(database, cancellationToken);
        }
    }

    /// <summary>
    /// EF's own lock ends with each migration's commit: between two migrations another instance would apply the second, too, and one of
    /// them fail. A lock of the session holds for all of them and dies with its connection.
    /// </summary>
    private static async Task MigratePostgreSqlAsync(ShopDbContext database, CancellationToken cancellationToken)
    {
        var creator = database.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
        {
            await creator.CreateAsync(cancellationToken);
        }

        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
            await database.Database.MigrateAsync(cancellationToken);
            await database.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", cancellationToken);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();

            // The pool would keep the session alive, and with it the lock of a migration that failed.
            NpgsqlConnection.ClearPool((NpgsqlConnection)database.Database.GetDbConnection());
        }
    }

    /// <summary>A lock that the operating system frees with its holder, however that ends.</summary>
    private static async Task<FileStream> OnlyOneAsync(ShopDbContext database, TimeProvider time, CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(database.Database.GetConnectionString()).DataSource;
        var since = time.GetTimestamp();
        for (; ; await Task.Delay(100, cancellationToken))
        {
            if (TryHold(file) is { } held)
            {
                return held;
            }

            if (time.GetElapsedTime(since) > Patience)
            {
                throw new TimeoutException($"Another instance has been changing {file} for {Patience}.");
            }
        }
    }

    /// <summary>Keeps others from migrating or replacing a SQLite file; <c>null</c> while another does either.</summary>
    internal static FileStream? TryHold(string file)
    {
        var mark = file + ".migrating";
        try
        {
            return new FileStream(mark, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(mark))
        {
            return null;
        }
    }

    /// <summary>
    /// EF's own lock on SQLite is a row, and a process that was killed while it migrated leaves it behind: every later start would wait
    /// for ever. Whoever is here holds the file, so no living process holds the row.
    /// </summary>
    private static async Task ForgetTheDeadAsync(ShopDbContext database, CancellationToken cancellationToken)
        => await database.Database.ExecuteSqlAsync($"DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
}
