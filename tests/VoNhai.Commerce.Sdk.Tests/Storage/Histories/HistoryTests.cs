using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage.Histories;

/// <summary>
/// Random histories of a stall beside a model of it, on a clock of their own. <c>VONHAI_HISTORIES</c> sets how many (default 300 on
/// SQLite and a tenth of that on PostgreSQL; <c>eng/histories.sh</c> runs 10,000 and 1,000), <c>VONHAI_HISTORY_SEED</c> the first seed; a failure names its seed and what was done.
/// </summary>
public sealed class HistoryTests
{
    private const int Commands = 8;
    private const int HistoriesInAStall = 250;

    private static readonly int Histories = Setting("VONHAI_HISTORIES", 300);
    private static readonly int FirstSeed = Setting("VONHAI_HISTORY_SEED", 20_261_124);

    [Theory, OnEachEngine]
    public async Task Stock_money_and_steps_are_what_the_model_says_after_every_command(Engine engine)
    {
        var (done, commands) = (0, 0);
        var seeds = Enumerable.Range(FirstSeed, engine == Engine.Sqlite ? Histories : Math.Max(1, Histories / 10));
        foreach (var part in seeds.Chunk(HistoriesInAStall))
        {
            await using var shop = await TrialShop.OpenAsync(engine, TrialDatabase.Memory);
            var stall = new Stall(shop);
            foreach (var seed in part)
            {
                commands += await RunAsync(stall, seed);
                done++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: {done:N0} histories from seed {FirstSeed}, {commands:N0} commands");
    }

    /// <summary>The checker checks: each fault is found within a few histories.</summary>
    [Theory]
    [InlineData("goods come back twice")]
    [InlineData("an order goes back a step")]
    [InlineData("a transfer counts twice")]
    public async Task Control_a_fault_in_the_database_is_found(string fault)
    {
        await using var shop = await TrialShop.OpenAsync(Engine.Sqlite, TrialDatabase.Memory);
        var stall = new Stall(shop);
        var found = 0;
        for (var seed = FirstSeed; seed < FirstSeed + 40 && found == 0; seed++)
        {
            try
            {
                await RunAsync(stall, seed, fault);
            }
            catch (HistoryException)
            {
                found++;
            }
        }

        Assert.Equal(1, found);
    }

    private static async Task<int> RunAsync(Stall stall, int seed, string? fault = null)
    {
        var history = await StallHistory.BeginAsync(stall, seed);
        try
        {
            await history.RunAsync(Commands, fault is null ? null : (db, product) => SpoilAsync(db, product, fault));
            return Commands;
        }
        catch (Exception failure)
        {
            throw new HistoryException(seed, history.Log, failure);
        }
    }

    private static Task<int> SpoilAsync(PartnerDbContext db, Product product, string fault) => fault switch
    {
        "goods come back twice" => db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_products SET stock = stock + 1000 WHERE id = {product.Id} AND EXISTS (SELECT 1 FROM commerce_stock_holds WHERE product_id = {product.Id} AND state = 'Returned')"),
        "an order goes back a step" => db.Database.ExecuteSqlAsync($"UPDATE commerce_orders SET step = 'Placed' WHERE step = 'Accepted'"),
        "a transfer counts twice" => db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_ledger SET amount = amount * 2 WHERE kind = 'TransferIn'"),
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No such fault."),
    };

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private sealed class HistoryException(int seed, IReadOnlyList<string> log, Exception failure)
        : Exception($"Seed {seed}: {failure.Message}\n{string.Join('\n', log)}", failure);
}
