using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>Which stalls belong to a class: its people do not order at another class's.</summary>
public sealed class ClassStalls
{
    private readonly ShopDbContext db;

    internal ClassStalls(ShopDbContext db) => this.db = db;

    /// <summary>Of these households, those of a class that is not this one. The village's belong to none, and everybody may order there.</summary>
    public async Task<IReadOnlySet<Guid>> ForeignToAsync(Guid classId, IReadOnlyCollection<Guid> householdIds, CancellationToken cancellationToken) =>
        (await db.ClassLearners.Where(learner => learner.ClassId != classId && learner.HouseholdId != null && householdIds.Contains(learner.HouseholdId.Value))
            .Select(learner => learner.HouseholdId!.Value).ToListAsync(cancellationToken)).ToHashSet();
}
