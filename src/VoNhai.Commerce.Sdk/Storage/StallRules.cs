using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>Keeps what a household decides about its own orders.</summary>
internal sealed class StallRules(ICommerceDatabase database) : IStallRules
{
    public Task<StallRulesView?> ReadAsync(Guid householdId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db => await db.Set<Household>().SingleOrDefaultAsync(household => household.Id == householdId, cancellationToken) is { } found
                ? new StallRulesView(
                    found.UnpaidShare,
                    await db.Set<Product>().Where(product => product.HouseholdId == householdId)
                        .OrderBy(product => product.SearchKey).ThenBy(product => product.Id)
                        .Select(product => new EstimatedProduct(product.Id, product.Name, product.Unit, product.IsEstimated))
                        .ToListAsync(cancellationToken))
                : null,
            cancellationToken);

    public Task<bool> SetUnpaidShareAsync(Guid householdId, int hundredths, CancellationToken cancellationToken = default) =>
        hundredths is < 0 or > 100
            ? Task.FromResult(false)
            : database.WriteAsync(
                async db => await db.Database.ExecuteSqlAsync($"UPDATE commerce_households SET unpaid_share = {hundredths} WHERE id = {householdId}", cancellationToken) == 1,
                done => done,
                cancellationToken);

    public Task<bool> SetEstimatedAsync(Guid householdId, Guid productId, bool isEstimated, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async db => await db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_products SET is_estimated = {isEstimated} WHERE id = {productId} AND household_id = {householdId}", cancellationToken) == 1,
            done => done,
            cancellationToken);
}
