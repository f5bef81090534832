using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>What a buyer may choose from. Every question names the household: another's way is as good as missing.</summary>
internal static class DeliveryOffers
{
    public static async Task<IReadOnlyList<DeliveryOffer>> ListAsync(DbContext db, Guid householdId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var choices = await db.Set<DeliveryChoice>().AsNoTracking()
            .Where(choice => choice.HouseholdId == householdId && choice.IsOffered)
            .OrderBy(choice => choice.Id).Take(DeliveryChoice.MostPerHousehold).ToListAsync(cancellationToken);
        var runs = await JoinedRuns(db, householdId, now).OrderBy(run => run.Day).Take(DeliveryChoice.MostPerHousehold).ToListAsync(cancellationToken);
        return [.. choices.Select(Of), .. runs.Where(run => run.IsOpenAt(now)).Select(Of)];
    }

    public static async Task<DeliveryOffer?> FindAsync(DbContext db, Guid householdId, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var choice = await db.Set<DeliveryChoice>().AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id && c.HouseholdId == householdId && c.IsOffered, cancellationToken);
        if (choice is not null)
        {
            return Of(choice);
        }

        return await JoinedRuns(db, householdId, now).SingleOrDefaultAsync(run => run.Id == id, cancellationToken) is { } joined ? Of(joined) : null;
    }

    private static IQueryable<Run> JoinedRuns(DbContext db, Guid householdId, DateTimeOffset now) =>
        db.Set<Run>().AsNoTracking().Where(run => run.CalledOffAt == null && run.ClosesAt > now
            && db.Set<RunMember>().Any(member => member.RunId == run.Id && member.HouseholdId == householdId));

    private static DeliveryOffer Of(DeliveryChoice choice) =>
        new() { Id = choice.Id, Means = choice.Means, Place = choice.Place, When = choice.When, Fee = choice.Fee };

    private static DeliveryOffer Of(Run run) => new()
    {
        Id = run.Id,
        Means = run.Means,
        Place = run.Place,
        When = run.Details,
        Fee = run.Fee,
        RunDay = run.Day,
        ClosesAt = run.ClosesAt,
        PlacesLeft = run.Places - run.Taken,
    };
}
