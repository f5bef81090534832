using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storage;

/// <summary>From what is stored of a run to what its keeper and its households see.</summary>
internal static class RunSheets
{
    public static RunView Of(Run run) => new(
        run.Id, run.Means, run.Place, run.Details, run.Day, run.ClosesAt, run.Places, run.Taken, run.Fee, run.CalledOffAt is not null);

    /// <summary>What is on board of these runs; with <paramref name="householdId"/> only that household's.</summary>
    public static async Task<ILookup<Guid, RunParcelView>> ParcelsAsync(
        DbContext db, IReadOnlyCollection<Guid> runIds, Guid? householdId, CancellationToken cancellationToken)
    {
        var parcels = await db.Set<RunParcel>().AsNoTracking()
            .Where(parcel => runIds.Contains(parcel.RunId) && parcel.ReleasedAt == null && (householdId == null || parcel.HouseholdId == householdId))
            .ToListAsync(cancellationToken);
        var readings = (await OrderReading.ListAsync(db, [.. parcels.Select(parcel => parcel.OrderId)], cancellationToken)).ToDictionary(reading => reading.Order.Id);
        return parcels
            .Select(parcel => (parcel.RunId, View: Of(parcel, readings[parcel.OrderId])))
            .OrderBy(row => VietnameseText.WithoutMarks(row.View.HouseholdName), StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => VietnameseText.WithoutMarks(row.View.BuyerName), StringComparer.OrdinalIgnoreCase)
            .ThenBy(row => row.View.Id)
            .ToLookup(row => row.RunId, row => row.View);
    }

    /// <summary>The cash that is to be taken when the goods are given out: what is due, but for what the household lent.</summary>
    public static Vnd ToCollect(OrderReading reading)
    {
        var state = reading.State();
        var due = state.Due - Lent(reading.Ledger);
        return state.Status == PaymentStatus.Open && state.MayGo && due.IsPositive ? due : Vnd.Zero;
    }

    private static RunParcelView Of(RunParcel parcel, OrderReading reading)
    {
        var order = reading.Order;
        return new RunParcelView(
            parcel.Id,
            order.HouseholdId,
            reading.Household.Name,
            order.Code,
            order.Buyer.Name,
            order.Buyer.Phone,
            string.Join(", ", order.Lines.OrderBy(line => line.Number).Select(line => $"{line.ProductName} × {line.Quantity} {line.Unit}")),
            order.Step,
            parcel is { TickedAt: not null, Missed: null } ? Vnd.Zero : ToCollect(reading),
            parcel.Collected,
            parcel.TickedAt,
            parcel.Missed,
            parcel.SettledAt);
    }

    /// <summary>Credit that is paid some other day, not at the handover.</summary>
    private static Vnd Lent(IReadOnlyCollection<LedgerEntry> ledger)
    {
        var takenBack = ledger.Select(entry => entry.ReversesId).ToHashSet();
        return ledger.Where(entry => entry is { Kind: LedgerEntryKind.CreditGiven, Terms: CreditTerms.Debt } && !takenBack.Contains(entry.Id))
            .Aggregate(Vnd.Zero, (sum, entry) => sum + entry.Amount);
    }
}
