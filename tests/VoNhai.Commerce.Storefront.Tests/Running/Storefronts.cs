using System.Collections.Concurrent;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>
/// One server per engine for all tests of a class, started when first asked for:
/// <c>public sealed class XTests(Storefronts storefronts) : IClassFixture&lt;Storefronts&gt;</c>, then <c>await storefronts.On(kind)</c>.
/// </summary>
public sealed class Storefronts : IAsyncLifetime
{
    private readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<StorefrontServer>>> servers = new();

    public Task<StorefrontServer> On(DatabaseKind kind = DatabaseKind.Sqlite)
        => servers.GetOrAdd(kind, key => new Lazy<Task<StorefrontServer>>(() => StorefrontServer.StartAsync(key))).Value;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var server in servers.Values.Select(starting => starting.Value).Where(starting => starting.IsCompletedSuccessfully))
        {
            await (await server).DisposeAsync();
        }
    }
}
