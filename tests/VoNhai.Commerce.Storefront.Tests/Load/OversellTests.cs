using System.Globalization;
using System.Net;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Tests.Running;

namespace VoNhai.Commerce.Storefront.Tests.Load;

/// <summary>
/// Everybody wants the last five. <c>VONHAI_OVERSELL</c> sets how many attempts there are (default 640; <c>eng/oversell.sh</c> makes
/// 10,000).
/// </summary>
[Collection(MachineOfItsOwn.Name)]
public sealed class OversellTests(PublishedCopy published)
{
    private const int Last = 5;

    private static readonly string? Asked = Environment.GetEnvironmentVariable("VONHAI_OVERSELL");
    private static readonly int Attempts = int.Parse(Asked ?? "256", CultureInfo.InvariantCulture);

    [Theory, BothDatabases]
    public Task Of_the_last_five_one_process_sells_exactly_five(DatabaseKind kind) => SellAsync(kind, instances: 1);

    [Theory, BothDatabases]
    public Task Of_the_last_five_two_processes_sell_exactly_five(DatabaseKind kind) => SellAsync(kind, instances: 2);

    /// <summary>The control: on the same database, whoever reads first and writes then sells more than there is.</summary>
    [Theory, BothDatabases]
    public async Task Reading_first_and_writing_then_oversells(DatabaseKind kind)
    {
        await using var database = await DatabaseTemplates.CopyAsync(kind, "Development");
        var id = (string)(await database.ScalarAsync("SELECT slug FROM commerce_products ORDER BY slug LIMIT 1"))!;
        await database.ScalarAsync(string.Create(CultureInfo.InvariantCulture, $"UPDATE commerce_products SET stock = {Last * 1000} WHERE slug = '{id}'"));
        using var everybodyHasRead = new Barrier(16);

        async Task<bool> BuyAsync()
        {
            await using var connection = await database.OpenAsync();
            await using var sql = connection.CreateCommand();
#pragma warning disable CA2100 // The slug is the village's own.
            sql.CommandText = $"SELECT stock FROM commerce_products WHERE slug = '{id}'";
            var left = Convert.ToInt64(await sql.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
            everybodyHasRead.SignalAndWait();
            sql.CommandText = string.Create(CultureInfo.InvariantCulture, $"UPDATE commerce_products SET stock = {left - 1000} WHERE slug = '{id}'");
#pragma warning restore CA2100
            return left >= 1000 && await sql.ExecuteNonQueryAsync() == 1;
        }

        var sold = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ =>
            Task.Factory.StartNew(BuyAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: the control sold {sold.Count(done => done)} of {Last}");
        Assert.True(sold.Count(done => done) > Last);
    }

    private async Task SellAsync(DatabaseKind kind, int instances)
    {
        await using var storm = await CheckoutStorm.StartAsync(published, kind, instances);
        var product = await storm.LeaveAsync(Last);

        var (answers, told) = await storm.RunAsync(product, Attempts);

        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {told}");
        // A machine that does everything else at once may put a buyer off; one that is measured must not.
        var putOff = Asked is null ? answers.GetValueOrDefault(HttpStatusCode.ServiceUnavailable) : 0;
        Assert.DoesNotContain(answers.Keys, status => (int)status >= 500 && (status != HttpStatusCode.ServiceUnavailable || putOff == 0));
        Assert.Equal((Last, Attempts - Last - putOff), (answers[HttpStatusCode.Created], answers[HttpStatusCode.Conflict]));
        Assert.Equal(0, await CountAsync("SELECT stock FROM commerce_products WHERE slug = '" + product.GetProperty("slug").GetString() + "'"));
        Assert.Equal(Last, await CountAsync("SELECT count(*) FROM commerce_orders"));
        Assert.Equal(Last * 1000, await CountAsync("SELECT sum(quantity) FROM commerce_stock_holds"));

        async Task<long> CountAsync(string query) => Convert.ToInt64(await storm.Database.ScalarAsync(query), CultureInfo.InvariantCulture);
    }
}
