using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace VoNhai.Commerce.Storage;

/// <summary>Knows whether the host's database has the search index, and says once when it has not.</summary>
internal sealed partial class SearchIndex(CommerceOptions options, TimeProvider time, ILoggerFactory? loggers = null)
{
    /// <summary>How long a database without an index is taken to have none: it may be made while the host runs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly SearchMeanings meanings = new(options.CategoryWords);
    private volatile SearchListing? found;
    private long lookAgainAt;
    private int missed;

    /// <summary>The way to read it, or <c>null</c> when it is not there or not kept true.</summary>
    public async Task<SearchListing?> FindAsync(DbContext db, CancellationToken cancellationToken)
    {
        if (found is not null || time.GetUtcNow().UtcTicks < Volatile.Read(ref lookAgainAt))
        {
            return found;
        }

        if (SearchDialect.Of(db.Database.ProviderName) is { } dialect && (await db.Database.SqlQueryRaw<bool>(dialect.IsThere).ToListAsync(cancellationToken))[0])
        {
            return found = new SearchListing(dialect, meanings);
        }

        Volatile.Write(ref lookAgainAt, (time.GetUtcNow() + Patience).UtcTicks);
        if (Interlocked.Exchange(ref missed, 1) == 0 && loggers is not null)
        {
            SayMissing(loggers.CreateLogger("VoNhai.Commerce.Search"));
        }

        return null;
    }

    [LoggerMessage(EventId = 1002, Level = LogLevel.Warning, Message = "The database has no search index, or some of its triggers are gone: only names are searched, by LIKE. Call migrationBuilder.AddVoNhaiCommerceSearch() in a migration.")]
    private static partial void SayMissing(ILogger logger);
}
