using System.Diagnostics;
using System.Globalization;
using System.Net;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Load;

/// <summary>
/// Orders a second over HTTP beside what the same database does at most: one row, one commit, as often as it can. <c>VONHAI_ORDER_RATE</c>
/// sets how many seconds each is measured (default 2; <c>eng/orders.sh</c> measures 15 and demands the ratio).
/// </summary>
[Collection(MachineOfItsOwn.Name)]
public sealed class OrderRateTests(PublishedCopy published)
{
    private const int Buyers = 8;
    private const double LeastRatio = 0.25;

    private static readonly string? Demanded = Environment.GetEnvironmentVariable("VONHAI_ORDER_RATE");
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(int.Parse(Demanded ?? "2", CultureInfo.InvariantCulture));

    [Theory, BothDatabases]
    public async Task Eight_buyers_at_once_lose_nothing(DatabaseKind kind)
    {
        await using var database = await DatabaseTemplates.CopyAsync(kind, "Development");
        await using var storefront = await StorefrontProcess.StartAsync(await published.ProgramAsync(), Path.GetTempPath(), new Dictionary<string, string>(database.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Practice:PrintLogIns"] = "false",
        });
        await database.ScalarAsync("UPDATE commerce_products SET stock = 1000000000");
        await database.ScalarAsync("CREATE TABLE single_inserts (writer bigint, row bigint, PRIMARY KEY (writer, row))");

        // Before that for half as long, so that nobody waits for a compiler.
        await OrderAsync(storefront, Lasting / 2);
        var before = await CountAsync(database);
        var alone = await InsertAsync(database, writers: 1);
        var orders = await OrderAsync(storefront, Lasting);
        var together = await InsertAsync(database, writers: Buyers);

        Assert.Equal(orders.Placed, await CountAsync(database) - before);
        var ratio = orders.PerSecond / alone;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}: {Buyers} buyers place {orders.PerSecond:0} orders a second over HTTP, none refused; single inserts: {alone:0} a second by one writer ({ratio:0%}), {together:0} by {Buyers} ({orders.PerSecond / together:0%})"));
        Assert.True(Demanded is null || ratio >= LeastRatio, $"{ratio:0%}");
    }

    private static async Task<(int Placed, double PerSecond)> OrderAsync(StorefrontProcess storefront, TimeSpan lasting)
    {
        using var browser = storefront.NewBrowser();
        var product = await new Outsider(browser.Http).MostPlentifulAsync();
        var placed = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Buyers).Select(_ => Task.Run(async () =>
        {
            using var own = storefront.NewBrowser();
            var buyer = new Outsider(own.Http);
            while (watch.Elapsed < lasting)
            {
                var (status, _) = await buyer.OrderInTheEndAsync(product);
                Assert.Equal(HttpStatusCode.Created, status);
                Interlocked.Increment(ref placed);
            }
        })));
        return (placed, placed / watch.Elapsed.TotalSeconds);
    }

    private static async Task<double> InsertAsync(TestDatabase database, int writers)
    {
        var inserted = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            await using var connection = await database.OpenAsync();
            await using var insert = connection.CreateCommand();
            if (database.Kind == DatabaseKind.Sqlite)
            {
                // As the storefront's own connections: nothing is acknowledged that is not on disk.
                insert.CommandText = "PRAGMA synchronous = FULL";
                await insert.ExecuteNonQueryAsync();
            }

            insert.CommandText = "INSERT INTO single_inserts VALUES (@writer, @row)";
            var (key, row) = (insert.CreateParameter(), insert.CreateParameter());
            (key.ParameterName, key.Value, row.ParameterName) = ("@writer", (long)(writers * 100 + writer), "@row");
            insert.Parameters.Add(key);
            insert.Parameters.Add(row);
            for (var number = 0L; watch.Elapsed < Lasting; number++)
            {
                row.Value = number;
                await insert.ExecuteNonQueryAsync();
                Interlocked.Increment(ref inserted);
            }
        })));
        return inserted / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> CountAsync(TestDatabase database) =>
        Convert.ToInt64(await database.ScalarAsync("SELECT count(*) FROM commerce_orders"), CultureInfo.InvariantCulture);
}
