using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>
/// Sets what SQLite forgets with each connection. <c>synchronous=FULL</c> makes a commit survive a power cut (NORMAL may roll it back);
/// <c>busy_timeout</c> lets SQLite itself wait for the writer in front, in steps of milliseconds. WAL is remembered by the file, and
/// setting it again costs nothing.
/// </summary>
internal sealed class SqlitePragmas(int busySeconds) : DbConnectionInterceptor
{
    private readonly string pragmas = string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA busy_timeout={busySeconds * 1000}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        Fill(command);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            Fill(command);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // Not text from outside: one whole number of ours.
    private void Fill(DbCommand command) => command.CommandText = pragmas;
}
