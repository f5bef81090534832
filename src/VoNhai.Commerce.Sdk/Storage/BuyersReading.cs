using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Loads one order for its buyer, as <see cref="OrderReading.FindAsync"/> does, in two statements instead of six: nothing is asked for as often as
/// the page of an order, which asks again by itself while money is awaited. Nothing of it is kept: what it says is of this moment.
/// </summary>
internal sealed class BuyersReading
{
    /// <summary>Compiled queries belong to one model, and a process may have several: one for each engine.</summary>
    private static readonly ConditionalWeakTable<IModel, BuyersReading> OfModel = [];

    /// <summary>With what the statements begin, for a host that prepares what is asked often.</summary>
    public const string OftenAsked = "commerce: often asked";

    // Lines times steps: an order has few of either, and one statement costs less than three.
    private readonly Func<DbContext, OrderCode, IAsyncEnumerable<Ordered>> orders = EF.CompileAsyncQuery((DbContext db, OrderCode code) =>
        db.Set<Order>().TagWith(OftenAsked).AsNoTracking().AsSingleQuery().Where(order => order.Code == code)
            .Join(db.Set<Household>(), order => order.HouseholdId, household => household.Id, (order, household) => new Ordered(order, household)));

    private readonly Func<DbContext, Guid, IAsyncEnumerable<Asked>> money = EF.CompileAsyncQuery((DbContext db, Guid orderId) =>
        from request in db.Set<PaymentRequest>().TagWith(OftenAsked).AsNoTracking()
        where request.OrderId == orderId
        join entry in db.Set<LedgerEntry>() on request.Id equals entry.RequestId into entries
        from entry in entries.DefaultIfEmpty()
        select new Asked(request, entry));

    /// <summary>The order, untracked; <c>null</c> when there is none.</summary>
    public static Task<OrderReading?> FindAsync(DbContext db, OrderCode code, CancellationToken cancellationToken) =>
        OfModel.GetValue(db.Model, _ => new BuyersReading()).ReadAsync(db, code, cancellationToken);

    private async Task<OrderReading?> ReadAsync(DbContext db, OrderCode code, CancellationToken cancellationToken)
    {
        Ordered? found = null;
        await foreach (var ordered in orders(db, code).WithCancellation(cancellationToken))
        {
            found = ordered;
        }

        if (found is not var (order, household))
        {
            return null;
        }

        var (requests, ledger) = (new Dictionary<Guid, PaymentRequest>(), new List<LedgerEntry>());
        await foreach (var (request, entry) in money(db, order.Id).WithCancellation(cancellationToken))
        {
            requests.TryAdd(request.Id, request);
            if (entry is not null)
            {
                ledger.Add(entry);
            }
        }

        return new OrderReading(
            order,
            household,
            requests.Values.Single(request => request.Purpose == RequestPurpose.Whole),
            [.. requests.Values.Where(request => request.Purpose == RequestPurpose.Deposit).OrderBy(request => request.Id)],
            ledger)
        {
            Weighings = order.Lines.Any(line => line.IsEstimated)
                ? await db.Set<Weighing>().AsNoTracking().Where(weighing => weighing.OrderId == order.Id).ToListAsync(cancellationToken)
                : [],
        };
    }

    private sealed record Ordered(Order Order, Household Household);

    private sealed record Asked(PaymentRequest Request, LedgerEntry? Entry);
}
