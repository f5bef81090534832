using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Load;

/// <summary>The published storefront as one or two processes on one database, and many clients who all want the last of one product.</summary>
internal sealed class CheckoutStorm : IAsyncDisposable
{
    /// <summary>How many order at once.</summary>
    public const int Clients = 64;

    private readonly List<StorefrontProcess> processes = [];
    private readonly List<HttpClient> clients = [];

    private CheckoutStorm(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public static async Task<CheckoutStorm> StartAsync(PublishedCopy published, DatabaseKind kind, int instances)
    {
        var storm = new CheckoutStorm(await DatabaseTemplates.CopyAsync(kind, "Development"));
        try
        {
            var program = await published.ProgramAsync();
            var settings = new Dictionary<string, string>(storm.Database.Settings)
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Practice:PrintLogIns"] = "false",
            };
            foreach (var process in await StorefrontProcess.StartSeveralAsync(instances, program, settings))
            {
                storm.processes.Add(process);
                storm.clients.Add(new HttpClient { BaseAddress = process.Address, Timeout = TimeSpan.FromSeconds(60) });
            }

            return storm;
        }
        catch
        {
            await storm.DisposeAsync();
            throw;
        }
    }

    /// <summary>A product of which so many units are left.</summary>
    public async Task<JsonElement> LeaveAsync(int units)
    {
        var product = await new Outsider(clients[0]).MostPlentifulAsync();
        await Database.ScalarAsync(string.Create(CultureInfo.InvariantCulture, $"UPDATE commerce_products SET stock = {units * 1000} WHERE slug = '{product.GetProperty("slug").GetString()}'"));
        return product;
    }

    /// <summary>
    /// Tries to buy one unit so many times, in turn at each process, each with a key of its own. All have looked at the stall before, as
    /// buyers do, so that no process opens its first connections in the storm.
    /// </summary>
    public async Task<(IReadOnlyDictionary<HttpStatusCode, int> Answers, string Told)> RunAsync(JsonElement product, int attempts)
    {
        var answers = new ConcurrentDictionary<HttpStatusCode, int>();
        var waits = new ConcurrentBag<TimeSpan>();
        var doors = clients.Select(client => new Outsider(client)).ToList();
        await Task.WhenAll(Enumerable.Range(0, Clients * 2).Select(async number =>
        {
            using var seen = await clients[number % clients.Count].GetAsync(new Uri("/api/v1/products", UriKind.Relative));
        }));
        var lasted = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, attempts), new ParallelOptions { MaxDegreeOfParallelism = Clients }, async (number, _) =>
        {
            var began = Stopwatch.GetTimestamp();
            var (status, _) = await doors[number % doors.Count].OrderAsync(product);
            waits.Add(Stopwatch.GetElapsedTime(began));
            answers.AddOrUpdate(status, 1, (_, before) => before + 1);
        });
        var slow = waits.Order().ElementAt((int)(waits.Count * 0.99));
        return (answers, string.Create(
            CultureInfo.InvariantCulture,
            $"{attempts:N0} attempts of {Clients} clients at {doors.Count} processes in {lasted.Elapsed.TotalSeconds:0.0} s: {string.Join(", ", answers.OrderBy(answer => answer.Key).Select(answer => $"{answer.Value:N0} × {(int)answer.Key}"))}; p99 {slow.TotalMilliseconds:0} ms, slowest {waits.Max().TotalMilliseconds:0} ms"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients)
        {
            client.Dispose();
        }

        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        await Database.DisposeAsync();
    }
}
