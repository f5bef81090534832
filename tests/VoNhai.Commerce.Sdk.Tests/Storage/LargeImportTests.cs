using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Sdk.Tests.Statements;
using VoNhai.Commerce.Statements;
using VoNhai.Commerce.Storage;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage;

/// <summary>
/// A year's statement of a busy account, kept line by line. <c>VONHAI_IMPORT_LINES</c> sets how many (default 3,000;
/// <c>eng/statements.sh</c> takes 100,000 and prints how long it took).
/// </summary>
public sealed class LargeImportTests
{
    private static readonly int Lines = int.Parse(Environment.GetEnvironmentVariable("VONHAI_IMPORT_LINES") ?? "3000", CultureInfo.InvariantCulture);

    [Theory, OnEachEngine]
    public async Task Every_line_is_kept_once_however_often_the_file_is_brought(Engine engine)
    {
        await using var shop = await TrialShop.OpenAsync(engine);
        var file = CsvFile.Write(LargeStatementTests.Rows(Lines), ';');

        var first = await ImportAsync(shop, file);
        var again = await ImportAsync(shop, file);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{engine}: {Lines:N0} lines kept in {first.Seconds:0.0} s, and known again in {again.Seconds:0.0} s"));
        Assert.Equal(Lines, first.Report.Counts[LineFate.Read] + first.Report.Counts[LineFate.Outgoing]);
        Assert.Equal(first.Report.Counts[LineFate.Read], again.Report.Counts[LineFate.Duplicate]);
        Assert.Equal(first.Report.Counts[LineFate.Read], await shop.WithDbAsync(db => db.Set<Transfer>().CountAsync(transfer => transfer.Direction == TransferDirection.In)));
    }

    private static async Task<(StatementReport Report, double Seconds)> ImportAsync(TrialShop shop, byte[] file)
    {
        var began = Stopwatch.GetTimestamp();
        var done = Assert.IsType<StatementOutcome.Done>(await shop.Statements.ImportAsync(shop.Household.Id, shop.Account.Id, file, "user-1"));
        return (done.Report, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
