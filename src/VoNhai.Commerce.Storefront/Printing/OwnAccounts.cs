using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Printing;

/// <summary>Finds a household's own account.</summary>
public sealed class OwnAccounts(ShopDbContext db, IAccountDesk accounts, TimeProvider time)
{
    /// <summary>The household and the account that its orders ask to be paid into; <c>null</c> when it has none.</summary>
    public async Task<OwnAccount?> FindAsync(Guid householdId, CancellationToken cancellationToken)
    {
        // The account of today's orders: paper and orders must name the same one.
        var account = ReceivingAccounts.LiveAt(await accounts.ListAsync(householdId, cancellationToken), time.GetUtcNow());
        var household = await db.Set<Household>().AsNoTracking().SingleOrDefaultAsync(household => household.Id == householdId, cancellationToken);
        return account is null || household is null ? null : new OwnAccount(household, account);
    }
}
