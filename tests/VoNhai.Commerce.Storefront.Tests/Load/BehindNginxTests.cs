using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Npgsql;
using VoNhai.Commerce.FakeBank;
using VoNhai.Commerce.Storefront.Tests.Journeys;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Load;

/// <summary>
/// Two storefronts on one PostgreSQL behind nginx, which sends each request to the other one in turn. <c>VONHAI_CRASHES</c> sets how often
/// the database crashes under load (default 2; <c>eng/two-instances.sh</c> takes 10).
/// </summary>
[Collection(MachineOfItsOwn.Name)]
public sealed class BehindNginxTests(PublishedCopy published)
{
    private const int Writers = 6;

    private static readonly int Crashes = int.Parse(Environment.GetEnvironmentVariable("VONHAI_CRASHES") ?? "2", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Nobody_notices_that_there_are_two()
    {
        await using var house = await House.StartAsync(published);
        using var seller = new Browser(house.Address);
        using var buyer = new Browser(house.Address);
        var outsider = new Outsider(buyer.Http);

        // The cart is filled on one instance and shown by the other.
        var product = await outsider.ProductAsync();
        using (var put = await buyer.PostAsync("/gio-hang?handler=Them", new Dictionary<string, string> { ["mon"] = product.GetProperty("id").GetString()!, ["soLuong"] = "1" }))
        {
            Assert.Equal(HttpStatusCode.Redirect, put.StatusCode);
        }

        for (var look = 0; look < 4; look++)
        {
            Assert.Contains(product.GetProperty("name").GetString()!, WebUtility.HtmlDecode(await buyer.ReadAsync("/gio-hang")), StringComparison.Ordinal);
        }

        // A key counts on both, also at once.
        var key = Guid.NewGuid().ToString("N");
        var twins = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => outsider.OrderAsync(product, key: key)));
        Assert.Single(twins.Select(twin => twin.Body.GetProperty("code").GetString()).Distinct());
        var order = twins[0].Body;

        // Who logs in at one is known to the other, and hears the money that the other was told of.
        await EnterStallOfAsync(seller, order);
        for (var look = 0; look < 4; look++)
        {
            Assert.Contains(order.GetProperty("code").GetString()!, await seller.ReadAsync("/nha-ban"), StringComparison.Ordinal);
        }

        var heard = await HearAsync(seller, after: null);
        Assert.Equal(HttpStatusCode.OK, await outsider.PayAsync(order));
        var news = await HearAsync(seller, heard.GetProperty("next").GetString());
        Assert.Contains(news.GetProperty("items").EnumerateArray(), item => item.GetProperty("code").GetString() == order.GetProperty("code").GetString());
        var later = await HearAsync(seller, news.GetProperty("next").GetString(), patience: TimeSpan.FromSeconds(2));
        Assert.True(later.ValueKind == JsonValueKind.Undefined || later.GetProperty("items").GetArrayLength() == 0, "It is announced twice.");
        for (var look = 0; look < 2; look++)
        {
            Assert.Equal("paid/none", Outsider.StateOf(await outsider.TrackAsync(order)));
        }

        // Leaving works everywhere at once.
        using var left = await seller.LogOutAsync();
        for (var look = 0; look < 2; look++)
        {
            using var closed = await seller.GetAsync("/nha-ban");
            Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        }

        Assert.Equal(2, house.Nginx.Answered.Count(instance => instance.Value > 10));
    }

    /// <summary>Both instances look for overdue orders every second, at nearly the same moment.</summary>
    [Fact]
    public async Task What_was_set_aside_for_an_overdue_order_comes_back_once()
    {
        await using var house = await House.StartAsync(published);
        using var browser = new Browser(house.Address);
        var outsider = new Outsider(browser.Http);
        var overdue = new List<JsonElement>();
        for (var i = 0; i < 20; i++)
        {
            overdue.Add((await outsider.OrderAsync(house.Product)).Body);
        }

        // The feed speaks of other money afterwards, so its silence about these orders means something.
        var stranger = Outsider.TransferFor(overdue[0]) with { Memo = "tien hoc" };
        Assert.Equal(HttpStatusCode.OK, await outsider.DeliverAsync(house.Feed, SePayDelivery.WithSignature(stranger, Outsider.FeedSecret, DateTimeOffset.UtcNow)));
        var stock = await StockAsync();
        await using var database = new NpgsqlConnection(house.Postgres.ConnectionString);
        await database.OpenAsync();
        await using var pastDue = new NpgsqlCommand("UPDATE commerce_payment_requests SET expires_at = created_at - 3600000 WHERE expires_at IS NOT NULL", database);
        Assert.InRange(await pastDue.ExecuteNonQueryAsync(), overdue.Count, overdue.Count + 1);

        for (var wait = 0; wait < 100 && (await Task.WhenAll(overdue.Select(outsider.TrackAsync))).Any(order => !Outsider.StateOf(order).StartsWith("expired", StringComparison.Ordinal)); wait++)
        {
            await Task.Delay(200);
        }

        // Two more rounds of both; the order that opened the house fell due as well.
        await Task.Delay(2_500);
        Assert.InRange(await StockAsync() - stock, overdue.Count, overdue.Count + 1);
        Assert.All(await Task.WhenAll(overdue.Select(outsider.TrackAsync)), order => Assert.Equal("cancelled", order.GetProperty("step").GetString()));

        async Task<decimal> StockAsync() => (await outsider.ProductAsync(house.Product.GetProperty("slug").GetString())).GetProperty("stock").GetDecimal();
    }

    [Fact]
    public async Task A_database_that_crashes_under_load_loses_nothing_acknowledged()
    {
        await using var house = await House.StartAsync(published);
        var orders = new ConcurrentBag<JsonElement>();
        var paid = new ConcurrentBag<JsonElement>();
        var refused = 0;
        using var over = new CancellationTokenSource();
        var writing = Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            using var own = new Browser(house.Address);
            var outsider = new Outsider(own.Http);
            while (!over.IsCancellationRequested)
            {
                var (status, order) = await outsider.OrderAsync(house.Product);
                if (status != HttpStatusCode.Created)
                {
                    Assert.True(status == HttpStatusCode.ServiceUnavailable, $"An order got {(int)status}. {house.Complaints()}");
                    Interlocked.Increment(ref refused);
                    continue;
                }

                orders.Add(order);
                var delivery = SePayDelivery.WithSignature(Outsider.TransferFor(order), Outsider.FeedSecret, DateTimeOffset.UtcNow);
                var answer = await outsider.DeliverAsync(house.Feed, delivery);
                if (answer == HttpStatusCode.OK)
                {
                    paid.Add(order);
                }
                else
                {
                    Assert.True(answer == HttpStatusCode.ServiceUnavailable, $"A webhook got {(int)answer}. {house.Complaints()}");
                    Interlocked.Increment(ref refused);
                }
            }
        })).ToArray();

        for (var crash = 0; crash < Crashes; crash++)
        {
            var before = paid.Count;
            for (var wait = 0; paid.Count < before + 20 && wait < 600; wait++)
            {
                await Task.WhenAll(writing.Where(writer => writer.IsFaulted));
                await Task.Delay(50);
            }

            Assert.True(paid.Count >= before + 20, "Nothing goes on after a crash.");
            await house.Postgres.CrashAsync();
        }

        await Task.Delay(500);
        await over.CancelAsync();
        await Task.WhenAll(writing);

        using var browser = new Browser(house.Address);
        var checker = new Outsider(browser.Http);
        foreach (var order in orders)
        {
            var state = Outsider.StateOf(await checker.TrackAsync(order));
            Assert.True(state is "open/none" or "paid/none", state);
        }

        foreach (var order in paid)
        {
            Assert.Equal("paid/none", Outsider.StateOf(await checker.TrackAsync(order)));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Crashes} crashes of PostgreSQL, {orders.Count} orders and {paid.Count} payments acknowledged, {refused} put off with 503, 0 lost");
    }

    /// <summary>Tries the doors of the practice households until one shows the order.</summary>
    private static async Task EnterStallOfAsync(Browser seller, JsonElement order)
    {
        for (var number = 1; number <= 9; number++)
        {
            using var entered = await seller.LogInAsync($"090000000{number}", $"tap ban hang {number}");
            if (entered.StatusCode == HttpStatusCode.Redirect && (await seller.ReadAsync("/nha-ban")).Contains(order.GetProperty("code").GetString()!, StringComparison.Ordinal))
            {
                return;
            }

            using var left = await seller.LogOutAsync();
        }

        Assert.Fail("No practice household has the order.");
    }

    private static async Task<JsonElement> HearAsync(Browser seller, string? after, TimeSpan? patience = null)
    {
        using var giveUp = new CancellationTokenSource(patience ?? TimeSpan.FromSeconds(30));
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(await seller.Http.GetStringAsync(
                new Uri(after is null ? "/nha-ban/loa/tin" : $"/nha-ban/loa/tin?sau={Uri.EscapeDataString(after)}", UriKind.Relative), giveUp.Token));
        }
        catch (OperationCanceledException) when (giveUp.IsCancellationRequested && patience is not null)
        {
            return default;
        }
    }

    private sealed class House : IAsyncDisposable
    {
        private readonly List<StorefrontProcess> instances = [];

        private House(OwnPostgres postgres) => Postgres = postgres;

        public OwnPostgres Postgres { get; }

        public Nginx Nginx { get; private set; } = null!;

        public Uri Address => Nginx.Address;

        public JsonElement Product { get; private set; }

        public string Feed { get; private set; } = "";

        public static async Task<House> StartAsync(PublishedCopy published)
        {
            var house = new House(await OwnPostgres.StartAsync());
            try
            {
                var program = await published.ProgramAsync();
                for (var instance = 0; instance < 2; instance++)
                {
                    house.instances.Add(await StorefrontProcess.StartAsync(program, Path.GetTempPath(), new Dictionary<string, string>
                    {
                        ["Database:Provider"] = "PostgreSql",
                        ["ConnectionStrings:Commerce"] = house.Postgres.ConnectionString,
                        ["ASPNETCORE_ENVIRONMENT"] = "Development",
                        ["Practice:FeedSecret"] = Outsider.FeedSecret,
                        ["Practice:PrintLogIns"] = "false",
                        ["Site:KnownProxies:0"] = "127.0.0.1",
                        ["Expiry:RoundSeconds"] = "1",
                    }));
                }

                house.Nginx = await Nginx.StartAsync(house.instances.Select(instance => instance.Address));
                using var browser = new Browser(house.Address);
                var outsider = new Outsider(browser.Http);
                house.Product = await outsider.MostPlentifulAsync();
                house.Feed = await outsider.FeedOfAsync((await outsider.OrderAsync(house.Product)).Body);
                return house;
            }
            catch
            {
                await house.DisposeAsync();
                throw;
            }
        }

        /// <summary>What the instances wrote from the first failure of a request on.</summary>
        public string Complaints() => string.Join('\n', instances.Select(instance => instance.Output).Select(log =>
            log.IndexOf("A request failed", StringComparison.Ordinal) is var at and >= 0 ? log.Substring(Math.Max(0, at - 200), Math.Min(6_000, log.Length - at)) : "No failure is logged."));

        public async ValueTask DisposeAsync()
        {
            if (Nginx is not null)
            {
                await Nginx.DisposeAsync();
            }

            foreach (var instance in instances)
            {
                await instance.DisposeAsync();
            }

            await Postgres.DisposeAsync();
        }
    }
}
