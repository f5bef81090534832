using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>Both databases run every storage test.</summary>
public enum Engine
{
    Sqlite,
    PostgreSql,
}

/// <summary>A database of its own for one test, gone afterwards.</summary>
public sealed class TrialDatabase : IAsyncDisposable
{
    private readonly Engine engine;
    private readonly string name = $"vonhai_test_{Guid.NewGuid():N}";
    private readonly string folder;

    private TrialDatabase(Engine engine, string parent)
    {
        this.engine = engine;
        folder = Path.Combine(parent, name);
    }

    /// <summary>For tests that ask nothing of the disk, and very often.</summary>
    public static string Memory { get; } = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private static string? Server => Environment.GetEnvironmentVariable("VONHAI_TEST_POSTGRES");

    public static async Task<TrialDatabase> CreateAsync(Engine engine, string? folder = null)
    {
        var database = new TrialDatabase(engine, folder ?? Path.GetTempPath());
        if (engine == Engine.Sqlite)
        {
            Directory.CreateDirectory(database.folder);
        }
        else
        {
            Assert.SkipWhen(Server is null && Environment.GetEnvironmentVariable("CI") != "true", "VONHAI_TEST_POSTGRES is not set: eng/test.sh sets it.");
            Assert.NotNull(Server);
            await ExecuteAsync($"CREATE DATABASE {database.name}");
        }

        return database;
    }

    public void Configure(DbContextOptionsBuilder options)
    {
        if (engine == Engine.Sqlite)
        {
            options.UseSqlite($"Data Source={Path.Combine(folder, "shop.db")};Default Timeout=30");
        }
        else
        {
            options.UseNpgsql(new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 50 }.ConnectionString);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (engine == Engine.Sqlite)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
        else
        {
            await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
