using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Benchmarks;

/// <summary>
/// Searches 100,000 products in process, through <see cref="ICatalog"/> and all that a page needs, on SQLite and, where
/// VONHAI_TEST_POSTGRES names a server, on PostgreSQL. The control is the same catalogue without the index: LIKE '%…%'.
/// </summary>
internal static class Search
{
    private const int Products = 100_000;
    private const int Rounds = 12;
    private const int ControlRounds = 1;

    public static async Task<string> ToMarkdownAsync()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n{Products:N0} products of {SearchCatalogue.Households:N0} households; {SearchQueries.All.Count} queries, each {Rounds} times, 24 hits a page, products and households loaded. Control: LIKE '%…%' over the names.\n\n");
        text.Append("| database | what | p50 | p95 | slowest query (median) | control p50 | control p95 |\n|---|---|--:|--:|---|--:|--:|\n");
        foreach (var engine in BenchDatabase.All())
        {
            Console.Error.WriteLine($"filling {engine.Name}");
            await using var database = await engine.CreateAsync();
            await using var services = database.Services();
            await SearchCatalogue.FillAsync(services, Products);
            Console.Error.WriteLine($"measuring the control on {engine.Name}");
            var control = await MeasureAsync(services, ControlRounds);
            await InstallAsync(services);
            await using var indexed = database.Services();
            Console.Error.WriteLine($"measuring Search on {engine.Name}");
            var ours = await MeasureAsync(indexed, Rounds);
            foreach (var (kind, times) in ours)
            {
                var slowest = times.GroupBy(time => time.Name).MaxBy(query => Quantile(query, 0.5))!;
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"| {engine.Name} | {kind} | {Quantile(times, 0.5):0.0} ms | {Quantile(times, 0.95):0.0} ms | {slowest.Key}: {Quantile(slowest, 0.5):0.0} ms | {Quantile(control[kind], 0.5):0.0} ms | {Quantile(control[kind], 0.95):0.0} ms |\n");
            }
        }

        return text.ToString();
    }

    private static async Task InstallAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BenchDbContext>();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var builder = new MigrationBuilder(db.Database.ProviderName);
        builder.AddVoNhaiCommerceSearch();
        await db.Database.OpenConnectionAsync();
        var began = Stopwatch.GetTimestamp();
        foreach (var sql in builder.Operations.Cast<SqlOperation>().Select(operation => operation.Sql).Append("ANALYZE"))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            command.CommandTimeout = 600;
            await command.ExecuteNonQueryAsync();
        }

        Console.Error.WriteLine($"the index was made in {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
    }

    private static async Task<Dictionary<string, List<Time>>> MeasureAsync(ServiceProvider services, int rounds)
    {
        var catalog = services.GetRequiredService<ICatalog>();
        foreach (var query in SearchQueries.All.DistinctBy(query => query.Kind))
        {
            _ = await catalog.ListAsync(query.Query);
        }

        var times = new List<Time>();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var query in SearchQueries.All)
            {
                var began = Stopwatch.GetTimestamp();
                _ = await catalog.ListAsync(query.Query);
                times.Add(new Time(query.Kind, query.Name, Stopwatch.GetElapsedTime(began)));
            }
        }

        var kinds = times.GroupBy(time => time.Kind).ToDictionary(kind => kind.Key, kind => kind.ToList());
        kinds["all"] = times;
        return kinds;
    }

    private static double Quantile(IEnumerable<Time> times, double share)
    {
        var sorted = times.Select(time => time.Took.TotalMilliseconds).Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }

    private sealed record Time(string Kind, string Name, TimeSpan Took);
}
