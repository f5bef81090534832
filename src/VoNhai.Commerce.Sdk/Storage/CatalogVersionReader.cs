using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Reads the count of <see cref="CatalogVersionSql"/>, one statement for all who wait for it.</summary>
internal sealed partial class CatalogVersionReader(ICommerceDatabase database, TimeProvider time, ILoggerFactory? loggers = null) : ICatalogVersion
{
    /// <summary>How long a database without the count is taken to have none: it may be made while the host runs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private Task<string?>? running;
    private Task<string?>? next;
    private Known? known;
    private DateTimeOffset lookAgainAt;
    private bool missed;

    public Task<string?> ReadAsync(CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            next ??= AfterAsync(running);
            return next.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Until it begins, everybody may join; whoever asks later might have seen a later commit, and waits for the next.</summary>
    private async Task<string?> AfterAsync(Task? before)
    {
        await Task.Yield();
        if (before is not null)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        lock (gate)
        {
            (running, next) = (next, null);
        }

        return await database.ReadAsync(ReadAsync, CancellationToken.None);
    }

    // Readings follow each other, so what they remember needs no lock.
    private async Task<string?> ReadAsync(DbContext db)
    {
        var now = time.GetUtcNow();
        if (known is null && now < lookAgainAt)
        {
            return null;
        }

        var isSqlite = db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == true;
        if (known is null && !await IsThereAsync(db, isSqlite))
        {
            return Nothing(now);
        }

        var (changes, schema) = await CountAsync(db, isSqlite);
        if (known is { } same && same.Changes == changes && same.Schema == schema && now < same.Until)
        {
            return same.Version;
        }

        if (known is { } before && before.Schema != schema && !await IsThereAsync(db, isSqlite))
        {
            return Nothing(now);
        }

        known = await KnowAsync(db, changes, schema, now);
        return known.Version;
    }

    private static async Task<bool> IsThereAsync(DbContext db, bool isSqlite) =>
        SearchDialect.Of(db.Database.ProviderName) is not null
        && await ReadRowAsync(db, CatalogVersionSql.Parts(isSqlite), row => row.GetInt64(0)) == CatalogVersionSql.PartsOf(isSqlite);

    private static Task<(long Changes, long Schema)> CountAsync(DbContext db, bool isSqlite) =>
        ReadRowAsync(db, CatalogVersionSql.Read(isSqlite), row => (row.GetInt64(0), row.GetInt64(1)));

    /// <summary>Two things change without anybody writing: the day, and whether an account that had to wait is live.</summary>
    private static async Task<Known> KnowAsync(DbContext db, long changes, long schema, DateTimeOffset now)
    {
        var today = VietnamTime.DayOf(now);
        var live = await db.Set<ReceivingAccount>().LiveAt(now).CountAsync();
        var nextLive = await db.Set<ReceivingAccount>().Where(account => account.LiveFrom > now).MinAsync(account => account.LiveFrom);
        var midnight = VietnamTime.StartOf(today.AddDays(1));
        return new Known(
            changes, schema, string.Create(CultureInfo.InvariantCulture, $"{changes}.{today.DayNumber}.{live}"), nextLive < midnight ? nextLive.Value : midnight);
    }

    private static async Task<T> ReadRowAsync<T>(DbContext db, string sql, Func<DbDataReader, T> read)
    {
        // Not by EF: this is asked before every page, and its own part would be most of it.
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The statements are constants of CatalogVersionSql.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var row = await command.ExecuteReaderAsync();
        await row.ReadAsync();
        return read(row);
    }

    private string? Nothing(DateTimeOffset now)
    {
        (known, lookAgainAt) = (null, now + Patience);
        if (!missed && loggers is not null)
        {
            SayMissing(loggers.CreateLogger("VoNhai.Commerce.Catalog"));
        }

        missed = true;
        return null;
    }

    [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "The database does not count changes of the catalogue, or some of the triggers are gone: pages cannot be kept. Call migrationBuilder.AddVoNhaiCommerceCatalogVersion() in a migration.")]
    private static partial void SayMissing(ILogger logger);

    /// <summary>What was read last, and until when it holds if nobody writes.</summary>
    private sealed record Known(long Changes, long Schema, string Version, DateTimeOffset Until);
}
