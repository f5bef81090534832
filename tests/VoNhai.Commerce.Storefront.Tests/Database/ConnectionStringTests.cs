using System.ComponentModel.DataAnnotations;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Database;

public sealed class ConnectionStringTests
{
    [Fact]
    public async Task Names_the_file_of_SQLite_too()
    {
        using var folder = new TempFolder();
        await using var server = await StorefrontServer.StartAsync(options: new StorefrontOptions
        {
            Settings = new Dictionary<string, string> { ["ConnectionStrings:Commerce"] = $"Data Source={folder.Path("named.db")}" },
        });

        Assert.True(File.Exists(folder.Path("named.db")));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task Of_a_server_is_not_passed_over_when_the_provider_was_forgotten()
    {
        var failure = await Assert.ThrowsAsync<ValidationException>(() => StorefrontServer.StartAsync(options: new StorefrontOptions
        {
            Settings = new Dictionary<string, string> { ["ConnectionStrings:Commerce"] = "Host=127.0.0.1;Username=postgres" },
        }));

        Assert.Contains("Database:Provider", failure.Message, StringComparison.Ordinal);
    }
}
