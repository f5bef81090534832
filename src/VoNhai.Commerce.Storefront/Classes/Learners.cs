using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>What a learner sees of its class, and may say of itself.</summary>
public sealed class Learners
{
    private readonly ShopDbContext db;

    internal Learners(ShopDbContext db) => this.db = db;

    /// <summary>The learner; <c>null</c> for everybody else.</summary>
    public async Task<LearnerView?> FindAsync(string userId, CancellationToken cancellationToken)
    {
        var found = await (from learner in db.ClassLearners.AsNoTracking()
                           where learner.UserId == userId
                           join lesson in db.Classes on learner.ClassId equals lesson.Id
                           select new { Learner = learner, Class = lesson }).SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new LearnerView(
            found.Class.Id, found.Class.Code, found.Learner.Number, ClassNames.Of(found.Learner.Number, found.Learner.HouseholdId is not null), found.Learner.HouseholdId,
            found.Learner.Sex, found.Learner.Before, found.Learner.After, found.Class.MarketBeganAt is not null && found.Class.MarketEndedAt is null);
    }

    /// <summary>The stalls of a class that have goods: address and name.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> StallsAsync(Guid classId, CancellationToken cancellationToken)
        => [.. (await (from learner in db.ClassLearners
                       where learner.ClassId == classId && learner.HouseholdId != null
                       join household in db.Set<Household>() on learner.HouseholdId equals household.Id
                       where db.Set<Product>().Any(product => product.HouseholdId == household.Id && product.IsPublished)
                       orderby learner.Number
                       select new { household.Slug, household.Name }).ToListAsync(cancellationToken)).Select(stall => KeyValuePair.Create(stall.Slug, stall.Name))];

    /// <summary>Notes what a learner says of itself; all of it may be nothing.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="sex"><c>nu</c>, <c>nam</c> or nothing.</param>
    /// <param name="answers">One letter a question: c, k, or - for none.</param>
    /// <param name="isAfter">Whether the class is over for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<int> SayAsync(string userId, string sex, string answers, bool isAfter, CancellationToken cancellationToken)
    {
        var mine = db.ClassLearners.Where(learner => learner.UserId == userId);
        return isAfter
            ? mine.ExecuteUpdateAsync(learner => learner.SetProperty(l => l.Sex, sex).SetProperty(l => l.After, answers), cancellationToken)
            : mine.ExecuteUpdateAsync(learner => learner.SetProperty(l => l.Sex, sex).SetProperty(l => l.Before, answers), cancellationToken);
    }

    /// <summary>The households of a class by their numbers.</summary>
    internal async Task<IReadOnlyDictionary<int, Guid>> HouseholdsAsync(Guid classId, CancellationToken cancellationToken)
        => await db.ClassLearners.Where(learner => learner.ClassId == classId && learner.HouseholdId != null).ToDictionaryAsync(learner => learner.Number, learner => learner.HouseholdId!.Value, cancellationToken);
}
