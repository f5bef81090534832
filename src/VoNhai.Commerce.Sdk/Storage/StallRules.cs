using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

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
                {
                    Phone = PhoneNumber.TryRead(found.ContactPhone, out var phone) ? phone : null,
                }
                : null,
            cancellationToken);

    public Task<bool> SetUnpaidShareAsync(Guid householdId, int hundredths, CancellationToken cancellationToken = default) =>
        hundredths is < 0 or > 100
            ? Task.FromResult(false)
            : database.WriteAsync(
                async db => await db.Database.ExecuteSqlAsync($"UPDATE commerce_households SET unpaid_share = {hundredths} WHERE id = {householdId}", cancellationToken) == 1,
                done => done,
                cancellationToken);

    public Task<bool> ShowPhoneAsync(Guid householdId, PhoneNumber? phone, CancellationToken cancellationToken = default)
    {
        var number = phone?.ToString() ?? "";
        return database.WriteAsync(
            async db => await db.Database.ExecuteSqlAsync($"UPDATE commerce_households SET contact_phone = {number} WHERE id = {householdId} AND contact_phone <> {number}", cancellationToken) == 1,
            done => done,
            cancellationToken);
    }

    public Task<bool> SetEstimatedAsync(Guid householdId, Guid productId, bool isEstimated, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            async db => await db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_products SET is_estimated = {isEstimated} WHERE id = {productId} AND household_id = {householdId}", cancellationToken) == 1,
            done => done,
            cancellationToken);
}
