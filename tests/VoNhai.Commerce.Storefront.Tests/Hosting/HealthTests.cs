using System.Net;
using Microsoft.Data.Sqlite;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Hosting;

public sealed class HealthTests
{
    [Theory, BothDatabases]
    public async Task Is_alive_and_ready_after_its_first_start(DatabaseKind kind)
    {
        await using var server = await StorefrontServer.StartAsync(kind);
        using var browser = server.NewBrowser();

        Assert.Equal("Healthy", await browser.ReadAsync("/healthz"));
        Assert.Equal("Healthy", await browser.ReadAsync("/readyz"));
    }

    [Fact]
    public async Task Is_alive_but_not_ready_when_its_server_is_gone()
    {
        await using var server = await StorefrontServer.StartAsync(DatabaseKind.PostgreSql);
        using var browser = server.NewBrowser();
        await server.Database.DisposeAsync();

        using var ready = await browser.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("Healthy", await browser.ReadAsync("/healthz"));
    }

    [Fact]
    public async Task Is_not_ready_when_its_file_is_not_its_own()
    {
        await using var server = await StorefrontServer.StartAsync();
        using var browser = server.NewBrowser();
        File.Move(server.Database.File, server.Database.File + ".moved");
        SqliteConnection.ClearAllPools();

        using var ready = await browser.GetAsync("/readyz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }
}
