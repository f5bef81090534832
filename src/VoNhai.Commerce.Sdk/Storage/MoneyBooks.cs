using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Reads every line of an order's money.</summary>
internal static class MoneyBooks
{
    public static async Task<MoneyBook?> ReadAsync(DbContext db, Guid householdId, string code, CancellationToken cancellationToken)
    {
        if (!OrderCode.TryRead(code, out var read))
        {
            return null;
        }

        var orderIds = await db.Set<PaymentRequest>().Where(r => r.HouseholdId == householdId && r.Code == read).Select(r => r.OrderId).ToListAsync(cancellationToken);
        if ((await OrderReading.ListAsync(db, orderIds, cancellationToken)).SingleOrDefault() is not { } reading)
        {
            return null;
        }

        var codes = reading.Deposits.Append(reading.Request).ToDictionary(request => request.Id, request => request.Code);
        var reversals = reading.Ledger.Where(entry => entry.ReversesId is not null).ToLookup(entry => entry.ReversesId!.Value, entry => entry.Kind);
        var lines = reading.Ledger.OrderBy(entry => entry.RecordedAt).ThenBy(entry => entry.Id).Select(entry => new MoneyLine(
            entry.Id,
            codes[entry.RequestId],
            entry.Kind,
            entry.Amount,
            entry.RecordedAt,
            entry.OccurredAt,
            entry.By,
            entry.Reason,
            entry.SeenWhere,
            entry.TransferId,
            IsTakenBack: reversals.Contains(entry.Id),
            CanBeTakenBack: entry.Kind.Reversal() is not null && (!WeighingEntries.Wrote(entry) || entry.Kind == LedgerEntryKind.CreditGiven) && reversals[entry.Id].All(kind => kind == LedgerEntryKind.MarkContradicted))
        {
            ReversesId = entry.ReversesId,
        });
        return new MoneyBook(reading.View(), [.. lines], PaymentMark.AllOf(reading.Ledger));
    }
}
