using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Which account new orders name: <see cref="ReceivingAccounts.LiveAt"/>, in SQL.</summary>
internal static class LiveAccounts
{
    /// <summary>The accounts that were live at a time: of each household, the newest counts.</summary>
    public static IQueryable<ReceivingAccount> LiveAt(this IQueryable<ReceivingAccount> accounts, DateTimeOffset now) =>
        accounts.Where(account => account.LiveFrom != null && account.LiveFrom <= now);

    public static Task<ReceivingAccount?> FindAsync(DbContext db, Guid householdId, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.Set<ReceivingAccount>().AsNoTracking().Where(account => account.HouseholdId == householdId).LiveAt(now)
            .OrderByDescending(account => account.LiveFrom).ThenBy(account => account.Id).FirstOrDefaultAsync(cancellationToken);
}
