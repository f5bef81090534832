using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>The keys under which a sale at the till is known, made from the id that its device gave it.</summary>
internal static class TillKeys
{
    /// <summary>Of the sale itself.</summary>
    public static string Of(Guid householdId, Guid saleId) => $"{PrefixOf(householdId)}{saleId:N}";

    /// <summary>Of the money that was taken with it; the ledger's keys are each household's own.</summary>
    public static string FormOf(Guid saleId) => $"till:{saleId:N}";

    /// <summary>The id that the device made for the sale of which this order came; <c>null</c> when none is known.</summary>
    public static async Task<Guid?> SaleOfAsync(DbContext db, Order order, CancellationToken cancellationToken)
    {
        var prefix = PrefixOf(order.HouseholdId);
        var key = await db.Set<CheckoutKey>().AsNoTracking()
            .Where(used => used.Key.StartsWith(prefix) && used.Code == order.Code).Select(used => used.Key).FirstOrDefaultAsync(cancellationToken);
        return key is null ? null : Guid.ParseExact(key[prefix.Length..], "N");
    }

    private static string PrefixOf(Guid householdId) => $"till:{householdId:N}:";
}
