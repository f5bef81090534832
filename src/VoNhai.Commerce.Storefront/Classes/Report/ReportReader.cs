using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Classes.Report;

/// <summary>
/// Reads reports of whole quarters that are over, and of nothing else. Two reports are the same or of other people: there is nothing between
/// them (docs/decisions/workshop.md).
/// </summary>
public sealed class ReportReader
{
    private readonly ShopDbContext db;
    private readonly TimeProvider time;

    internal ReportReader(ShopDbContext db, TimeProvider time) => (this.db, this.time) = (db, time);

    /// <summary>The quarters that can be read, newest first.</summary>
    public async Task<IReadOnlyList<Quarter>> ListAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var periods = await db.ClassTallies.Select(tally => tally.Period).Distinct().ToListAsync(cancellationToken);
        return [.. periods.Order(StringComparer.Ordinal).Reverse().Select(period => Quarter.TryRead(period, out var quarter) ? quarter : default).Where(quarter => quarter != default && quarter.IsOver(now))];
    }

    /// <summary>A quarter's report; <c>null</c> when it is not over, or nothing was counted in it.</summary>
    public async Task<ClassReport?> ReadAsync(Quarter quarter, CancellationToken cancellationToken)
    {
        if (!quarter.IsOver(time.GetUtcNow()))
        {
            return null;
        }

        var period = quarter.ToString();
        var tallies = (await db.ClassTallies.AsNoTracking().Where(tally => tally.Period == period).ToListAsync(cancellationToken)).ToLookup(tally => tally.Question);
        if (tallies.Count == 0)
        {
            return null;
        }

        var people = tallies[ReportTable.Module].Sum(tally => tally.People);
        return new ClassReport(
            quarter, people < SafeRows.Fewest ? null : people,
            [.. ReportTable.All.Select(table => KeyValuePair.Create(table.Question, SafeRows.Of(tallies[table.Question].ToDictionary(tally => tally.Answer, tally => tally.People), table.Answers)))]);
    }
}
