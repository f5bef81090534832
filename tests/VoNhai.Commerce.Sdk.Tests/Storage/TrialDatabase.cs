using System.Collections.Concurrent;
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

    /// <summary>One database of each engine with the tables in it, which the others are copies of: making tables is most of a short test.</summary>
    private static readonly ConcurrentDictionary<Engine, Lazy<Task<TrialDatabase>>> Templates = new();

    private static string? Server => Environment.GetEnvironmentVariable("VONHAI_TEST_POSTGRES");

    /// <summary>A database with the tables of <see cref="PartnerDbContext"/> and no rows.</summary>
    public static async Task<TrialDatabase> CreateAsync(Engine engine, string? folder = null)
    {
        if (engine == Engine.PostgreSql)
        {
            Assert.SkipWhen(Server is null && Environment.GetEnvironmentVariable("CI") != "true", "VONHAI_TEST_POSTGRES is not set: eng/test.sh sets it.");
            Assert.NotNull(Server);
        }

        var template = await Templates.GetOrAdd(engine, _ => new Lazy<Task<TrialDatabase>>(() => MakeTemplateAsync(engine))).Value;
        var database = new TrialDatabase(engine, folder ?? Path.GetTempPath());
        if (engine == Engine.Sqlite)
        {
            Directory.CreateDirectory(database.folder);
            System.IO.File.Copy(template.File, database.File);
        }
        else
        {
            await ExecuteAsync($"CREATE DATABASE {database.name} TEMPLATE {template.name}");
        }

        return database;
    }

    private string File => Path.Combine(folder, "shop.db");

    public void Configure(DbContextOptionsBuilder options)
    {
        if (engine == Engine.Sqlite)
        {
            options.UseSqlite($"Data Source={File};Default Timeout=30");
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

    /// <summary>Nobody may be connected to a database that is copied, so its connections are not kept.</summary>
    private static async Task<TrialDatabase> MakeTemplateAsync(Engine engine)
    {
        var template = new TrialDatabase(engine, Memory);
        var options = new DbContextOptionsBuilder<PartnerDbContext>();
        if (engine == Engine.Sqlite)
        {
            Directory.CreateDirectory(template.folder);
            options.UseSqlite($"Data Source={template.File};Pooling=False");
        }
        else
        {
            await ExecuteAsync($"CREATE DATABASE {template.name}");
            options.UseNpgsql(new NpgsqlConnectionStringBuilder(Server) { Database = template.name, Pooling = false }.ConnectionString);
        }

        await using (var db = new PartnerDbContext(options.Options))
        {
            await db.Database.EnsureCreatedAsync();
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => template.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return template;
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
