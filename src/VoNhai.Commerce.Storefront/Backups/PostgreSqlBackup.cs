using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Npgsql;
using VoNhai.Commerce.Storefront.CommandLine;

namespace VoNhai.Commerce.Storefront.Backups;

/// <summary>
/// By PostgreSQL's own <c>pg_dump</c> and <c>pg_restore</c>, which must be installed beside the storefront. A restored database is
/// complete before it takes the other's name.
/// </summary>
internal sealed class PostgreSqlBackup(string connectionString, IReadOnlySet<string> known) : IBackup
{
    private readonly NpgsqlConnectionStringBuilder connection = new(connectionString);

    public async Task<Phrase> SaveAsync(string file)
    {
        await BackupFile.WriteAsync(file, async part =>
        {
            await RunAsync("pg_dump", connection.Database!, "--format=custom", "--no-owner", "--no-privileges", $"--file={part}");
            await RunAsync("pg_restore", null, "--list", $"--file={(OperatingSystem.IsWindows() ? "NUL" : "/dev/null")}", part);
        });
        var size = BackupFile.Megabytes(new FileInfo(file).Length);
        return new($"Đã sao lưu {connection.Database} vào {file} ({size} MB).", $"{connection.Database} is copied into {file} ({size} MB).");
    }

    public async Task<Phrase> RestoreAsync(string file, DateTimeOffset now)
    {
        await BackupFile.EnsureBeginsAsync(file, "PGDMP"u8.ToArray());
        var (name, coming, aside) = (connection.Database!, $"{connection.Database}_coming_{BackupFile.Aside(now)}", $"{connection.Database}_{BackupFile.Aside(now)}");
        await using var server = await OpenAsync("postgres");
        var exists = await ScalarAsync(server, "SELECT 1 FROM pg_database WHERE datname = $1", name) is not null;
        await ExecuteAsync(server, $"CREATE DATABASE {Quoted(coming)}");
        try
        {
            await RunAsync("pg_restore", coming, "--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", file);
            BackupFile.EnsureKnown(await MigrationsAsync(coming), known);
            if (exists)
            {
                await RenameAsync(server, name, aside);
            }

            try
            {
                await RenameAsync(server, coming, name);
            }
            catch when (exists)
            {
                await RenameAsync(server, aside, name);
                throw;
            }
        }
        finally
        {
            await ExecuteAsync(server, $"DROP DATABASE IF EXISTS {Quoted(coming)} WITH (FORCE)");
        }

        return exists
            ? new($"Đã phục hồi {file} vào {name}. Cái cũ còn là {aside}.", $"{file} is brought back as {name}. What was there is kept as {aside}.")
            : new($"Đã phục hồi {file} vào {name}.", $"{file} is brought back as {name}.");
    }

    /// <summary>A database that somebody is connected to keeps its name: that is how we know.</summary>
    private static async Task RenameAsync(NpgsqlConnection server, string from, string to)
    {
        try
        {
            await ExecuteAsync(server, $"ALTER DATABASE {Quoted(from)} RENAME TO {Quoted(to)}");
        }
        catch (PostgresException used) when (used.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            throw new BackupException($"Gian hàng đang chạy với {from}. Hãy tắt trước rồi phục hồi.", $"A storefront is running on {from}. Stop it first.");
        }
    }

    private async Task<List<string>> MigrationsAsync(string database)
    {
        await using var restored = await OpenAsync(database);
        await using var command = new NpgsqlCommand("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1", restored);
        try
        {
            await using var reader = await command.ExecuteReaderAsync();
            var applied = new List<string>();
            while (await reader.ReadAsync())
            {
                applied.Add(reader.GetString(0));
            }

            return applied;
        }
        catch (PostgresException strange) when (strange.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new BackupException("Bản sao lưu không phải của gian hàng.", "The backup is of no storefront.");
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(string database)
    {
        var opened = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Database = database, Pooling = false }.ConnectionString);
        try
        {
            await opened.OpenAsync();
            return opened;
        }
        catch (NpgsqlException unreachable)
        {
            await opened.DisposeAsync();
            throw new BackupException($"Không vào được PostgreSQL: {unreachable.Message}", $"PostgreSQL cannot be reached: {unreachable.Message}");
        }
    }

    /// <summary>The passphrase goes through the environment: a command line is read by everybody on the machine.</summary>
    private async Task RunAsync(string program, string? database, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        if (database is not null)
        {
            start.ArgumentList.Add($"--dbname={database}");
            start.Environment["PGHOST"] = connection.Host;
            start.Environment["PGPORT"] = connection.Port.ToString(CultureInfo.InvariantCulture);
            start.Environment["PGUSER"] = connection.Username;
            start.Environment["PGPASSWORD"] = connection.Password;
            start.Environment["PGSSLMODE"] = SslMode(connection.SslMode);
        }

        try
        {
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEndAsync();
            var complaint = await process.StandardError.ReadToEndAsync();
            await said;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new BackupException($"{program} báo: {complaint.Trim()}", $"{program} says: {complaint.Trim()}");
            }
        }
        catch (Win32Exception)
        {
            throw new BackupException(
                $"Chưa cài {program} (gói postgresql-client). Cài xong hãy chạy lại.", $"{program} is not installed (package postgresql-client).");
        }
    }

    private static string SslMode(SslMode mode) => mode switch
    {
        Npgsql.SslMode.Disable => "disable",
        Npgsql.SslMode.Allow => "allow",
        Npgsql.SslMode.Require => "require",
        Npgsql.SslMode.VerifyCA => "verify-ca",
        Npgsql.SslMode.VerifyFull => "verify-full",
        _ => "prefer",
    };

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task ExecuteAsync(NpgsqlConnection server, string sql)
    {
#pragma warning disable CA2100 // Names cannot be parameters; they are quoted.
        await using var command = new NpgsqlCommand(sql, server) { CommandTimeout = 0 };
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection server, string sql, string value)
    {
#pragma warning disable CA2100 // A constant of this class.
        await using var command = new NpgsqlCommand(sql, server) { Parameters = { new() { Value = value } } };
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
