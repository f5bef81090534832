using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Database;

public sealed class SqlitePragmaTests(Storefronts storefronts) : IClassFixture<Storefronts>
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]   // FULL
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "4000")]
    public async Task Every_connection_is_safe(string pragma, string expected)
    {
        var server = await storefronts.On();
        await using var scope = server.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        await database.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var command = database.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A pragma's name cannot be a parameter.
        command.CommandText = "PRAGMA " + pragma;
#pragma warning restore CA2100
        command.CommandType = CommandType.Text;

        var value = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
    }
}
