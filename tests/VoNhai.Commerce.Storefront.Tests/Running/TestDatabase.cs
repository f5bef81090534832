using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>
/// An empty database of one engine, gone after the test. PostgreSQL's server is the one that <c>VONHAI_TEST_POSTGRES</c> names (a
/// connection string whose user may create databases; <c>eng/postgres.sh start</c> prints one).
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly TempFolder? folder;
    private readonly string? server;
    private readonly string name;

    private TestDatabase(DatabaseKind kind, TempFolder? folder, string? server, string name)
    {
        Kind = kind;
        this.folder = folder;
        this.server = server;
        this.name = name;
    }

    public DatabaseKind Kind { get; }

    /// <summary>For a provider's own client, to look at the rows from outside.</summary>
    public string ConnectionString => Kind == DatabaseKind.Sqlite
        ? $"Data Source={(name.Length > 0 ? name : File)}"
        : new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;

    /// <summary>The settings that point a storefront here.</summary>
    public IReadOnlyDictionary<string, string> Settings => Kind == DatabaseKind.Sqlite
        ? new Dictionary<string, string> { ["Database:Provider"] = "Sqlite", ["Database:File"] = File }
        : new Dictionary<string, string> { ["Database:Provider"] = "PostgreSql", ["ConnectionStrings:Commerce"] = ConnectionString };

    /// <summary>SQLite's file.</summary>
    public string File => folder?.Path("vonhai.db") ?? throw new InvalidOperationException("Only SQLite has a file.");

    /// <summary>Makes one; skips the test when there is no PostgreSQL server, and fails it when CI=true.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            return new TestDatabase(kind, new TempFolder(), null, "");
        }

        var server = Environment.GetEnvironmentVariable("VONHAI_TEST_POSTGRES");
        if (string.IsNullOrWhiteSpace(server))
        {
            Missing.Skip("No PostgreSQL server: VONHAI_TEST_POSTGRES is not set (eng/test.sh starts one).");
        }

        var name = $"vonhai_test_{Guid.NewGuid():N}";
        await RunAsync(server!, $"CREATE DATABASE {name}");
        return new TestDatabase(kind, null, server, name);
    }

    /// <summary>Makes it fit to be copied: nobody is connected, and SQLite's journal is written back.</summary>
    public async Task RestAsync()
    {
        if (Kind == DatabaseKind.Sqlite)
        {
            await ScalarAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            return;
        }

        await RunAsync(server!, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    /// <summary>Another database with the same rows; see <see cref="RestAsync"/>.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        if (Kind == DatabaseKind.Sqlite)
        {
            var copy = await CreateAsync(Kind);
            System.IO.File.Copy(File, copy.File);
            return copy;
        }

        var copied = $"vonhai_test_{Guid.NewGuid():N}";
        await RunAsync(server!, $"CREATE DATABASE {copied} TEMPLATE {name}");
        return new TestDatabase(Kind, null, server, copied);
    }

    /// <summary>A database that something else made beside this one: a file in the same folder, or a name on the same server.</summary>
    public TestDatabase Beside(string other) => new(Kind, null, server, other);

    /// <summary>A connection of its own, past the storefront.</summary>
    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = Kind == DatabaseKind.Sqlite
            ? new SqliteConnection(ConnectionString + ";Pooling=False")
            : new NpgsqlConnection(ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>One value, read past the storefront.</summary>
    public async Task<object?> ScalarAsync(string query)
    {
        await using var connection = await OpenAsync();
        await using var sql = connection.CreateCommand();
#pragma warning disable CA2100 // Queries of tests are constants.
        sql.CommandText = query;
#pragma warning restore CA2100
        return await sql.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            // A process that was killed leaves connections.
            await RunAsync(server!, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        }
        else
        {
            // What lies beside another is in that one's folder.
            folder?.Dispose();
        }
    }

    private static async Task RunAsync(string server, string command)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var sql = connection.CreateCommand();
#pragma warning disable CA2100 // The name is ours and cannot be a parameter.
        sql.CommandText = command;
#pragma warning restore CA2100
        await sql.ExecuteNonQueryAsync();
    }
}
