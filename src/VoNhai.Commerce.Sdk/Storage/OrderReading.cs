using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>An order with everything that its state is computed from.</summary>
/// <param name="Order">The order.</param>
/// <param name="Household">Whose.</param>
/// <param name="Request">The request for the whole of it.</param>
/// <param name="Deposits">Its other requests, oldest first.</param>
/// <param name="Ledger">Every entry of all of them.</param>
internal sealed record OrderReading(
    Order Order, Household Household, PaymentRequest Request, IReadOnlyList<PaymentRequest> Deposits, IReadOnlyCollection<LedgerEntry> Ledger)
{
    /// <summary>Its true weights, in no order.</summary>
    public IReadOnlyCollection<Weighing> Weighings { get; init; } = [];

    /// <summary>Completes orders that are already loaded, keeping their order, in three statements however many they are (four when any is weighed).</summary>
    public static async Task<IReadOnlyList<OrderReading>> CompleteAsync(DbContext db, IReadOnlyList<Order> orders, CancellationToken cancellationToken)
    {
        var orderIds = orders.Select(order => order.Id).ToList();
        var householdIds = orders.Select(order => order.HouseholdId).Distinct().ToList();
        var households = await db.Set<Household>().Where(h => householdIds.Contains(h.Id)).ToDictionaryAsync(h => h.Id, cancellationToken);
        var requests = (await db.Set<PaymentRequest>().Where(r => orderIds.Contains(r.OrderId)).ToListAsync(cancellationToken)).ToLookup(r => r.OrderId);
        var requestIds = requests.SelectMany(ofOrder => ofOrder).Select(request => request.Id).ToList();
        var ledger = (await db.Set<LedgerEntry>().Where(e => requestIds.Contains(e.RequestId)).ToListAsync(cancellationToken)).ToLookup(e => e.RequestId);
        var weighings = await WeighingsAsync(db, orders, cancellationToken);
        return
        [
            .. orders.Select(order => new OrderReading(
                order,
                households[order.HouseholdId],
                requests[order.Id].Single(request => request.Purpose == RequestPurpose.Whole),
                [.. requests[order.Id].Where(request => request.Purpose == RequestPurpose.Deposit).OrderBy(request => request.Id)],
                [.. requests[order.Id].SelectMany(request => ledger[request.Id])]) { Weighings = [.. weighings[order.Id]] }),
        ];
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

    /// <summary>Loads orders by their ids, in no order.</summary>
    public static async Task<IReadOnlyList<OrderReading>> ListAsync(DbContext db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken) =>
        await CompleteAsync(db, await db.Set<Order>().Where(order => orderIds.Contains(order.Id)).AsSplitQuery().ToListAsync(cancellationToken), cancellationToken);

    public PaymentState State() => PaymentState.Of(Request, Ledger, Deposits);

    public OrderView View() => Views.Of(this);

    /// <summary>The same, with what only the buyer may know.</summary>
    public OrderView BuyersView() => View() with { PickupCode = Views.PickupCodeOf(Order) };

    /// <summary>Whether a step may come next: the way is there, the money is there or agreed, and no question to the buyer is open.</summary>
    public bool Can(OrderStep step) =>
        Order.Can(step, Views.MayTake(step, State(), Order.Payment)) && (step != OrderStep.Packed || Weighing.Awaited(Weighings) is null);

    private static async Task<ILookup<Guid, Weighing>> WeighingsAsync(DbContext db, IReadOnlyList<Order> orders, CancellationToken cancellationToken)
    {
        var weighed = orders.Where(order => order.Lines.Any(line => line.IsEstimated)).Select(order => order.Id).ToList();
        return weighed.Count == 0
            ? Array.Empty<Weighing>().ToLookup(weighing => weighing.OrderId)
            : (await db.Set<Weighing>().Where(weighing => weighed.Contains(weighing.OrderId)).ToListAsync(cancellationToken)).ToLookup(weighing => weighing.OrderId);
    }
}
