using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Money that comes before its sale is told: it waits by its code, and the sale credits it, once and without a person.</summary>
internal static class TillMoney
{
    /// <summary>Remembers that a new transfer waits for a sale; the caller holds the code (<see cref="TillCodes.HoldAsync"/>).</summary>
    public static Task<int> WaitAsync(
        DbContext db, Guid householdId, string ownAccount, Guid transferId, OrderCode code, IncomingTransfer incoming, CancellationToken cancellationToken)
    {
        var account = incoming.Account == ownAccount || incoming.VirtualAccount == ownAccount ? ownAccount : "";
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_till_money (transfer_id, household_id, code, account) VALUES ({transferId}, {householdId}, {code.ToString()}, {account})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken);
    }

    /// <summary>
    /// Credits what waits for a sale's code, as matching would have done had the sale been there. The caller holds the code and has saved the
    /// request. What a person decided about meanwhile stays decided.
    /// </summary>
    public static async Task CreditAsync(DbContext db, PaymentRequest request, DateTimeOffset now, string by, CancellationToken cancellationToken)
    {
        var waiting = await (
            from row in db.Set<TillMoneyRow>()
            where row.Code == request.Code && row.HouseholdId == request.HouseholdId
            join transfer in db.Set<Transfer>() on row.TransferId equals transfer.Id
            orderby transfer.Id
            select new { transfer.Id, transfer.Amount, row.Account }).ToListAsync(cancellationToken);
        foreach (var money in waiting)
        {
            var state = money.Account == request.Account ? TransferState.Matched : TransferState.WrongAccount;
            if (await db.Database.ExecuteSqlAsync(
                    $"""
                    UPDATE commerce_transfers SET state = {state.ToString()}
                    WHERE id = {money.Id} AND state = {nameof(TransferState.UnknownCode)}
                      AND NOT EXISTS (SELECT 1 FROM commerce_ledger WHERE commerce_ledger.transfer_id = commerce_transfers.id)
                    """,
                    cancellationToken) == 1
                && state == TransferState.Matched)
            {
                await LedgerWriter.TryInsertAsync(db, LedgerEntry.ForTransfer(request, money.Id, money.Amount, now, by), cancellationToken);
            }
        }
    }
}
