using Microsoft.Data.Sqlite;
using VoNhai.Commerce.Storefront.CommandLine;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Backups;

/// <summary>
/// By SQLite's online backup: page by page, so that the search index still finds its rows (<c>VACUUM INTO</c> may number them anew).
/// Writers go on beside it.
/// </summary>
internal sealed class SqliteBackup(string connectionString, IReadOnlySet<string> known) : IBackup
{
    // SQLITE_BUSY and SQLITE_LOCKED: https://sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NotADatabase = 26;
    private const int Corrupt = 11;

    private string Database => new SqliteConnectionStringBuilder(connectionString).DataSource;

    public async Task<Phrase> SaveAsync(string file)
    {
        if (!File.Exists(Database))
        {
            throw new BackupException($"Chưa có cơ sở dữ liệu {Database}.", $"There is no database {Database} yet.");
        }

        await BackupFile.WriteAsync(file, CopyAsync);
        var size = BackupFile.Megabytes(new FileInfo(file).Length);
        return new($"Đã sao lưu {Database} vào {file} ({size} MB) và đã soát lại.", $"{Database} is copied into {file} ({size} MB), and the copy was checked.");
    }

    public async Task<Phrase> RestoreAsync(string file, DateTimeOffset now)
    {
        await BackupFile.EnsureBeginsAsync(file, "SQLite format 3\0"u8.ToArray());
        await using (var source = await OpenAsync(file, SqliteOpenMode.ReadOnly))
        {
            await CheckAsync(source, file);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);

        // A storefront that starts now waits for us, as it waits for another that migrates.
        await using var alone = Migrating.TryHold(Database) ?? throw InUse();
        var coming = Database + ".coming";
        try
        {
            BackupFile.CreatePrivate(coming);
            File.Copy(file, coming, overwrite: true);
            var aside = File.Exists(Database) ? $"{Database}.{BackupFile.Aside(now)}" : null;
            if (aside is not null)
            {
                await EnsureUnusedAsync();
                File.Move(Database, aside);
            }

            File.Move(coming, Database);
            return aside is null
                ? new($"Đã phục hồi {file} vào {Database}.", $"{file} is brought back as {Database}.")
                : new($"Đã phục hồi {file} vào {Database}. Cái cũ còn ở {aside}.", $"{file} is brought back as {Database}. What was there is kept as {aside}.");
        }
        finally
        {
            File.Delete(coming);
        }
    }

    private async Task CopyAsync(string part)
    {
        await using var source = await OpenAsync(Database, SqliteOpenMode.ReadWrite);
        await using var copy = await OpenAsync(part, SqliteOpenMode.ReadWrite);
        source.BackupDatabase(copy);
        await ReadAsync(copy, "PRAGMA journal_mode = DELETE");
        await CheckAsync(copy, part);
    }

    /// <summary>Sound in itself, every row's owner is there, and of no newer program.</summary>
    private async Task CheckAsync(SqliteConnection copy, string file)
    {
        try
        {
            var broken = await ReadAsync(copy, "PRAGMA integrity_check");
            if (broken is not ["ok"] || (await ReadAsync(copy, "PRAGMA foreign_key_check")).Count > 0)
            {
                throw new BackupException($"{file} bị hỏng.", $"{file} is damaged.");
            }

            BackupFile.EnsureKnown(await ReadAsync(copy, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1"), known);
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is NotADatabase or Corrupt)
        {
            throw new BackupException($"{file} bị hỏng.", $"{file} is damaged.");
        }
        catch (SqliteException strange) when (strange.Message.Contains("__EFMigrationsHistory", StringComparison.Ordinal))
        {
            throw new BackupException($"{file} không phải cơ sở dữ liệu của gian hàng.", $"{file} is no database of a storefront.");
        }
    }

    /// <summary>SQLite leaves its write-ahead log only while nobody else has the file open; the log is written back with that.</summary>
    private async Task EnsureUnusedAsync()
    {
        await using var connection = await OpenAsync(Database, SqliteOpenMode.ReadWrite);
        try
        {
            if (await ReadAsync(connection, "PRAGMA journal_mode = DELETE") is not ["delete"])
            {
                throw InUse();
            }
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is Busy or Locked)
        {
            throw InUse();
        }
    }

    private BackupException InUse() => new(
        $"Gian hàng đang chạy với {Database}. Hãy tắt trước rồi phục hồi.", $"A storefront is running on {Database}. Stop it first.");

    private static async Task<SqliteConnection> OpenAsync(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<List<string>> ReadAsync(SqliteConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are constants of this class.
        command.CommandText = query;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetValue(0).ToString()!);
        }

        return rows;
    }
}
