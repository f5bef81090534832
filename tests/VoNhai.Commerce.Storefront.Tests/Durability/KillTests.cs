using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Durability;

/// <summary>
/// Kills the published storefront in the middle of checkouts and webhooks, again and again. The client's own journal of what was
/// acknowledged is the truth; what was under way may or may not have happened, but never half.
/// <c>VONHAI_KILL_CYCLES</c> sets how often (default 2; <c>eng/kill.sh</c> runs 50).
/// </summary>
[Collection(MachineOfItsOwn.Name)]
public sealed class KillTests(PublishedCopy published)
{
    private const int Writers = 6;

    private static readonly int Cycles = int.Parse(Environment.GetEnvironmentVariable("VONHAI_KILL_CYCLES") ?? "1", CultureInfo.InvariantCulture);

    [Theory, BothDatabases]
    public async Task Nothing_acknowledged_is_lost_and_nothing_happens_twice(DatabaseKind kind)
    {
        await using var database = await DatabaseTemplates.CopyAsync(kind, "Development");
        var program = await published.ProgramAsync();
        var journal = new Journal();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        long stockAtFirst = 0;
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            await using (var storefront = await StartAsync(program, database))
            {
                stockAtFirst = stockAtFirst == 0 ? await StockAsync(database) : stockAtFirst;
                var writing = Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteUntilItDiesAsync(storefront, journal))).ToArray();
                await journal.ReachAsync(journal.Paid.Count + random.Next(5, 40), writing);
                await Task.Delay(random.Next(0, 20));
                await storefront.KillAsync();
                await Task.WhenAll(writing);
            }

            await using var after = await StartAsync(program, database);
            await CheckAsync(after, journal, seed);
        }

        Assert.Equal(stockAtFirst, await StockAsync(database) + await OrderedAsync(database));
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM commerce_orders WHERE id NOT IN (SELECT order_id FROM commerce_order_lines)"));
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM commerce_orders WHERE id NOT IN (SELECT order_id FROM commerce_payment_requests)"));
        if (kind == DatabaseKind.Sqlite)
        {
            Assert.Equal("ok", await database.ScalarAsync("PRAGMA integrity_check"));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kind}: {Cycles} kills, {journal.Orders.Count} orders and {journal.Paid.Count} payments acknowledged, {journal.Unsure.Count} under way when killed, 0 lost; seed {seed}");
    }

    private static Task<StorefrontProcess> StartAsync(string program, TestDatabase database) =>
        StorefrontProcess.StartAsync(program, Path.GetTempPath(), new Dictionary<string, string>(database.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Practice:FeedSecret"] = Outsider.FeedSecret,
            ["Practice:PrintLogIns"] = "false",
        });

    private static async Task WriteUntilItDiesAsync(StorefrontProcess storefront, Journal journal)
    {
        using var browser = storefront.NewBrowser();
        var outsider = new Outsider(browser.Http);
        try
        {
            var product = await outsider.MostPlentifulAsync();
            while (true)
            {
                var (status, order) = await outsider.OrderInTheEndAsync(product);
                Assert.Equal(HttpStatusCode.Created, status);
                journal.Orders.Add(order);
                var feed = await outsider.FeedOfAsync(order);
                var transfer = Outsider.TransferFor(order);
                journal.Unsure[transfer.Id] = (feed, order, transfer);
                Assert.Equal(HttpStatusCode.OK, await outsider.DeliverAsync(feed, SePayDelivery.WithSignature(transfer, Outsider.FeedSecret, DateTimeOffset.UtcNow)));
                journal.Paid.Add(order);
                journal.Unsure.TryRemove(transfer.Id, out _);
            }
        }
        catch (HttpRequestException)
        {
            // Killed: whatever was under way is in the journal as unsure.
        }
    }

    private static async Task CheckAsync(StorefrontProcess storefront, Journal journal, int seed)
    {
        using var browser = storefront.NewBrowser();
        var outsider = new Outsider(browser.Http);
        foreach (var order in journal.Orders)
        {
            await outsider.TrackAsync(order);
        }

        foreach (var order in journal.Paid)
        {
            Assert.True(Outsider.StateOf(await outsider.TrackAsync(order)) == "paid/none", $"an acknowledged payment is lost, seed {seed}");
        }

        // A provider repeats what was not acknowledged: then it counts, once.
        foreach (var (feed, order, transfer) in journal.Unsure.Values)
        {
            Assert.True(Outsider.StateOf(await outsider.TrackAsync(order)) is "open/none" or "paid/none");
            Assert.Equal(HttpStatusCode.OK, await outsider.DeliverAsync(feed, SePayDelivery.WithSignature(transfer, Outsider.FeedSecret, DateTimeOffset.UtcNow)));
            Assert.Equal("paid/none", Outsider.StateOf(await outsider.TrackAsync(order)));
        }
    }

    private static async Task<long> StockAsync(TestDatabase database) =>
        Convert.ToInt64(await database.ScalarAsync("SELECT sum(stock) FROM commerce_products"), CultureInfo.InvariantCulture);

    private static async Task<long> OrderedAsync(TestDatabase database) =>
        Convert.ToInt64(await database.ScalarAsync("SELECT sum(quantity) FROM commerce_order_lines"), CultureInfo.InvariantCulture);

    private sealed class Journal
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

        public ConcurrentBag<JsonElement> Orders { get; } = [];

        public ConcurrentBag<JsonElement> Paid { get; } = [];

        /// <summary>Waits until so many payments are acknowledged: a kill of an idle program would prove nothing.</summary>
        public async Task ReachAsync(int payments, Task[] writing)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (Paid.Count < payments)
            {
                await Task.WhenAll(writing.Where(writer => writer.IsFaulted));
                await Task.Delay(5, patience.Token);
            }
        }

        public ConcurrentDictionary<long, (string Feed, JsonElement Order, FakeBankTransfer Transfer)> Unsure { get; } = new();
    }
}
