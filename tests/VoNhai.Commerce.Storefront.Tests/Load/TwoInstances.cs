using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Load;

/// <summary>The published storefront twice, as two processes on one database, and orders of one household, whose one feed is told of everything.</summary>
internal sealed class TwoInstances : IAsyncDisposable
{
    private readonly List<StorefrontProcess> processes = [];
    private readonly List<HttpClient> clients = [];

    private TwoInstances(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    /// <summary>The two doors.</summary>
    public IReadOnlyList<Outsider> Doors => [.. clients.Select(client => new Outsider(client))];

    public string Feed { get; private set; } = "";

    public static async Task<TwoInstances> StartAsync(PublishedCopy published, DatabaseKind kind)
    {
        var two = new TwoInstances(await DatabaseTemplates.CopyAsync(kind, "Development"));
        try
        {
            var program = await published.ProgramAsync();
            var settings = new Dictionary<string, string>(two.Database.Settings)
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Practice:FeedSecret"] = Outsider.FeedSecret,
                ["Practice:PrintLogIns"] = "false",
            };
            foreach (var process in await StorefrontProcess.StartSeveralAsync(2, program, settings))
            {
                two.processes.Add(process);
                two.clients.Add(new HttpClient { BaseAddress = process.Address, Timeout = WebhookStorm.SendersPatience });
            }

            return two;
        }
        catch
        {
            await two.DisposeAsync();
            throw;
        }
    }

    /// <summary>Places orders at both doors, and tells both doors of some money for nobody, as long-running instances have heard before.</summary>
    /// <returns>For each order the transfer that pays it.</returns>
    public async Task<IReadOnlyList<FakeBankTransfer>> OrderAsync(int orders)
    {
        var doors = Doors;
        await RunAsync("UPDATE commerce_products SET stock = stock * 1000");
        var product = await doors[0].MostPlentifulAsync();
        var placed = new ConcurrentBag<JsonElement>();
        await Parallel.ForEachAsync(Enumerable.Range(0, orders), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var (status, order) = await doors[number % doors.Count].OrderInTheEndAsync(product);
            Assert.Equal(HttpStatusCode.Created, status);
            placed.Add(order);
        });

        Feed = await doors[0].FeedOfAsync(placed.First());
        foreach (var door in doors)
        {
            for (var once = 0; once < 20; once++)
            {
                var stranger = Outsider.TransferFor(placed.First()) with { Memo = "tien hoc" };
                Assert.Equal(HttpStatusCode.OK, await door.DeliverAsync(Feed, SePayDelivery.WithSignature(stranger, Outsider.FeedSecret, DateTimeOffset.UtcNow)));
            }
        }

        return [.. placed.Select(order => Outsider.TransferFor(order))];
    }

    /// <summary>How many entries of arrived money the ledger holds.</summary>
    public Task<long> CountCreditsAsync() => CountAsync("SELECT count(*) FROM commerce_ledger WHERE kind = 'TransferIn'");

    /// <summary>How many orders have not received exactly what was asked.</summary>
    public Task<long> CountWronglyPaidAsync() => CountAsync(
        """
        SELECT count(*) FROM commerce_payment_requests
        WHERE amount <> (SELECT coalesce(sum(amount), 0) FROM commerce_ledger WHERE commerce_ledger.request_id = commerce_payment_requests.id)
        """);

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

    private async Task<long> CountAsync(string query) => Convert.ToInt64(await Database.ScalarAsync(query), CultureInfo.InvariantCulture);

    private Task<object?> RunAsync(string command) => Database.ScalarAsync(command);
}
