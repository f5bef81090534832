using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VoNhai.Commerce.Setup;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>A database that lives as long as it is measured.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string name = $"vonhai_bench_{Guid.NewGuid():N}";
    private readonly string? server;

    private BenchDatabase(string name, string? server)
    {
        Name = name;
        this.server = server;
    }

    public string Name { get; }

    /// <summary>SQLite always, PostgreSQL where a server is named.</summary>
    public static IEnumerable<BenchDatabase> All()
    {
        yield return new BenchDatabase("SQLite", null);
        if (Environment.GetEnvironmentVariable("VONHAI_TEST_POSTGRES") is { } server)
        {
            yield return new BenchDatabase("PostgreSQL", server);
        }
        else
        {
            Console.Error.WriteLine("PostgreSQL is not measured: VONHAI_TEST_POSTGRES names no server (eng/postgres.sh start).");
        }
    }

    public async Task<BenchDatabase> CreateAsync()
    {
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BenchDbContext>().Database.EnsureCreatedAsync();
        return this;
    }

    /// <summary>A host of its own on the database.</summary>
    public ServiceProvider Services() => new ServiceCollection()
        .AddDbContext<BenchDbContext>(options => _ = server is null
            ? options.UseSqlite($"Data Source={File};Default Timeout=600")
            : options.UseNpgsql(new NpgsqlConnectionStringBuilder(server) { Database = name, CommandTimeout = 600 }.ConnectionString))
        .AddVoNhaiCommerce(commerce =>
        {
            commerce.StoreIn<BenchDbContext>();
            commerce.Options.CategoryWords["fruit"] = ["trái cây"];
        })
        .BuildServiceProvider();

    public async ValueTask DisposeAsync()
    {
        if (server is null)
        {
            SqliteConnection.ClearAllPools();
            System.IO.File.Delete(File);
            return;
        }

        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        NpgsqlConnection.ClearAllPools();
        await scope.ServiceProvider.GetRequiredService<BenchDbContext>().Database.EnsureDeletedAsync();
    }

    private string File => Path.Combine(Path.GetTempPath(), name + ".db");
}
