using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>An order with everything that its state is computed from.</summary>
internal sealed record OrderReading(Order Order, Household Household, PaymentRequest Request, IReadOnlyCollection<LedgerEntry> Ledger)
{
    /// <summary>Completes orders that are already loaded, keeping their order, in three statements however many they are.</summary>
    public static async Task<IReadOnlyList<OrderReading>> CompleteAsync(DbContext db, IReadOnlyList<Order> orders, CancellationToken cancellationToken)
    {
        var orderIds = orders.Select(order => order.Id).ToList();
        var householdIds = orders.Select(order => order.HouseholdId).Distinct().ToList();
        var households = await db.Set<Household>().Where(h => householdIds.Contains(h.Id)).ToDictionaryAsync(h => h.Id, cancellationToken);
        var requests = await db.Set<PaymentRequest>().Where(r => orderIds.Contains(r.OrderId)).ToDictionaryAsync(r => r.OrderId, cancellationToken);
        var requestIds = requests.Values.Select(request => request.Id).ToList();
        var ledger = (await db.Set<LedgerEntry>().Where(e => requestIds.Contains(e.RequestId)).ToListAsync(cancellationToken)).ToLookup(e => e.RequestId);
        return [.. orders.Select(order => new OrderReading(order, households[order.HouseholdId], requests[order.Id], [.. ledger[requests[order.Id].Id]]))];
    }

    /// <summary>Loads one order by its code, or <c>null</c>; with <paramref name="householdId"/> only if it is that household's.</summary>
    public static async Task<OrderReading?> FindAsync(DbContext db, OrderCode code, Guid? householdId, CancellationToken cancellationToken)
    {
        var orders = await db.Set<Order>()
            .Where(order => order.Code == code && (householdId == null || order.HouseholdId == householdId))
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        return (await CompleteAsync(db, orders, cancellationToken)).SingleOrDefault();
    }

    public PaymentState StateAt(DateTimeOffset now) => PaymentState.Of(Request, Ledger, now);

    public OrderView View(DateTimeOffset now) => Views.Of(Order, Household, Request, Ledger, now);
}
