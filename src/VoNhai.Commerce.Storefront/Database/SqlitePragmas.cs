using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>
/// Sets what SQLite forgets with each connection. <c>synchronous=FULL</c> makes a commit survive a power cut (NORMAL may roll it back);
/// <c>busy_timeout</c> lets SQLite itself wait for the writer in front, in steps of milliseconds. WAL is remembered by the file, and
/// setting it again costs nothing. Connections are pooled: one that comes back from the pool has what it was told, and is told nothing again.
/// </summary>
internal sealed class SqlitePragmas(int busySeconds) : DbConnectionInterceptor
{
    /// <summary>
    /// 16 MB: an order changes some thirty pages, and after 1,000 (the default) every thirtieth would wait while the database itself is written. What is
    /// committed is on disk in either case, in the WAL.
    /// </summary>
    private const int CheckpointPages = 4_000;

    /// <summary>Those that were told. The weak table lets go of a handle that the pool has closed.</summary>
    private readonly ConditionalWeakTable<sqlite3, SqlitePragmas> told = [];

    private readonly string pragmas = string.Create(
        CultureInfo.InvariantCulture,
        $"PRAGMA busy_timeout={busySeconds * 1000}; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA wal_autocheckpoint={CheckpointPages};");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsTold(connection))
        {
            return;
        }

        using var command = connection.CreateCommand();
        Fill(command);
        command.ExecuteNonQuery();
        Note(connection);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsTold(connection))
        {
            return;
        }

        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            Fill(command);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        Note(connection);
    }

    private bool IsTold(DbConnection connection) => connection is SqliteConnection { Handle: { } handle } && told.TryGetValue(handle, out _);

    private void Note(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle })
        {
            told.AddOrUpdate(handle, this);
        }
    }

    // Not text from outside: one whole number of ours.
    private void Fill(DbCommand command) => command.CommandText = pragmas;
}
