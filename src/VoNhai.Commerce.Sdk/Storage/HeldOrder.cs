using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// An order whose row is held until the commit, so that of two who decide about its money at once the second decides on what the
/// first left.
/// </summary>
/// <param name="Reading">The order with its requests and ledger, read after it was held.</param>
/// <param name="Request">The request that the code named: the whole, or a deposit.</param>
internal sealed record HeldOrder(OrderReading Reading, PaymentRequest Request)
{
    /// <summary>Holds an order of this household by the code of one of its requests.</summary>
    public static async Task<HeldOrder?> ByCodeAsync(DbContext db, Guid householdId, string code, CancellationToken cancellationToken)
    {
        if (!OrderCode.TryRead(code, out var read))
        {
            return null;
        }

        var named = await db.Set<PaymentRequest>().AsNoTracking()
            .Where(request => request.HouseholdId == householdId && request.Code == read)
            .Select(request => new { request.Id, request.OrderId })
            .SingleOrDefaultAsync(cancellationToken);
        return named is null ? null : await ByIdAsync(db, householdId, named.OrderId, named.Id, cancellationToken);
    }

    /// <summary>Holds an order of this household by its id.</summary>
    public static async Task<HeldOrder?> ByIdAsync(DbContext db, Guid householdId, Guid orderId, Guid requestId, CancellationToken cancellationToken)
    {
        if (await db.Database.ExecuteSqlAsync($"UPDATE commerce_orders SET stamp = stamp WHERE id = {orderId} AND household_id = {householdId}", cancellationToken) != 1)
        {
            return null;
        }

        var reading = (await OrderReading.ListAsync(db, [orderId], cancellationToken)).Single();
        return new HeldOrder(reading, reading.Deposits.Append(reading.Request).Single(request => request.Id == requestId));
    }

    public PaymentState State() => Reading.State();

    /// <summary>The same order with one more entry, as it will be after the commit.</summary>
    public HeldOrder With(params LedgerEntry[] entries) => this with { Reading = Reading with { Ledger = [.. Reading.Ledger, .. entries] } };
}
