using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>
/// Lets PostgreSQL remember, for each connection, the statements that the SDK marks as asked often: to read and plan one takes it longer than to answer
/// it. Only those: a plan that is kept does not know the words of a search, and those are better planned each time.
/// </summary>
internal sealed class PreparedStatements : DbCommandInterceptor
{
    private const string Mark = "-- commerce: often asked";

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(command, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await PrepareAsync(command, cancellationToken);
        return result;
    }

    /// <summary>The provider asks the server once for each connection and statement.</summary>
    private static Task PrepareAsync(DbCommand command, CancellationToken cancellationToken) =>
        command.CommandText.StartsWith(Mark, StringComparison.Ordinal) ? command.PrepareAsync(cancellationToken) : Task.CompletedTask;
}
