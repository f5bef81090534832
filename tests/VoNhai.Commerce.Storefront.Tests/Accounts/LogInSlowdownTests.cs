using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Accounts;

public sealed class LogInSlowdownTests
{
    private const string Account = "0912345678";

    [Theory, BothDatabases]
    public async Task Grows_with_each_try_and_never_beyond_five_minutes(DatabaseKind kind)
    {
        await using var world = await World.StartAsync(kind);

        var waits = new List<double>();
        for (var i = 0; i < 18; i++)
        {
            Assert.Null(await world.TryAsync(Account, "1.2.3.4"));
            var wait = await world.TryAsync(Account, "1.2.3.4") ?? TimeSpan.Zero;
            if (wait > TimeSpan.Zero)
            {
                waits.Add(wait.TotalSeconds);
                world.Clock.Advance(wait);
            }
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300], waits.Take(13));
    }

    [Theory, BothDatabases]
    public async Task Does_not_touch_the_owner_elsewhere(DatabaseKind kind)
    {
        await using var world = await World.StartAsync(kind);
        for (var i = 0; i < 20; i++)
        {
            await world.TryAsync(Account, "1.2.3.4");
        }

        Assert.NotNull(await world.TryAsync(Account, "1.2.3.4"));
        Assert.Null(await world.TryAsync(Account, "5.6.7.8"));
        Assert.Null(await world.TryAsync("0987654321", "1.2.3.4"));
    }

    [Theory, BothDatabases]
    public async Task Counts_a_hundred_at_once_as_a_hundred(DatabaseKind kind)
    {
        await using var world = await World.StartAsync(kind);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => world.TryAsync(Account, "1.2.3.4")));

        Assert.Equal(LogInSlowdown.Free, answers.Count(wait => wait is null));
    }

    [Theory, BothDatabases]
    public async Task Forgets_after_success_and_after_an_hour(DatabaseKind kind)
    {
        await using var world = await World.StartAsync(kind);
        for (var i = 0; i < 6; i++)
        {
            await world.TryAsync(Account, "1.2.3.4");
        }

        await world.ForgetAsync(Account, "1.2.3.4");
        Assert.Null(await world.TryAsync(Account, "1.2.3.4"));

        for (var i = 0; i < 6; i++)
        {
            await world.TryAsync(Account, "1.2.3.4");
        }

        world.Clock.Advance(LogInSlowdown.Memory + TimeSpan.FromSeconds(1));
        Assert.Null(await world.TryAsync(Account, "1.2.3.4"));
        Assert.Null(await world.TryAsync(Account, "1.2.3.4"));
    }

    [Fact]
    public async Task Is_told_by_the_page_with_a_waiting_time()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var browser = server.NewBrowser();
        for (var i = 0; i < LogInSlowdown.Free; i++)
        {
            using var refused = await browser.LogInAsync(Account, "không phải câu này");
        }

        using var slowed = await browser.LogInAsync(Account, "không phải câu này");

        Assert.Equal(System.Net.HttpStatusCode.TooManyRequests, slowed.StatusCode);
        Assert.NotNull(slowed.Headers.RetryAfter?.Delta);
        Assert.Contains("Thử quá nhiều lần.", await slowed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private sealed class World(StorefrontServer server, Clock clock) : IAsyncDisposable
    {
        public Clock Clock { get; } = clock;

        public static async Task<World> StartAsync(DatabaseKind kind)
        {
            var clock = new Clock();
            var options = new StorefrontOptions { Services = services => services.AddSingleton<TimeProvider>(clock) };
            return new World(await StorefrontServer.StartAsync(kind, options), clock);
        }

        public Task<TimeSpan?> TryAsync(string account, string address)
            => server.WithAsync<LogInSlowdown, TimeSpan?>(slowdown => slowdown.CountAsync(account, address, TestContext.Current.CancellationToken));

        public Task<int> ForgetAsync(string account, string address) => server.WithAsync<LogInSlowdown, int>(async slowdown =>
        {
            await slowdown.ForgetAsync(account, address, TestContext.Current.CancellationToken);
            return 0;
        });

        public ValueTask DisposeAsync() => server.DisposeAsync();
    }
}
