using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Writes into the ledger what a bank saw, whichever source told of it.</summary>
internal static class Crediting
{
    /// <summary>
    /// Adds the entry of a transfer that is new and was matched; the caller saves. Too much, too late and refunds are written like
    /// everything else: the state says what they mean.
    /// </summary>
    /// <returns>Whether money was credited to an order.</returns>
    public static async Task<bool> WriteAsync(
        DbContext db, MatchOutcome outcome, Guid transferId, Vnd amount, DateTimeOffset now, string by, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case MatchOutcome.Matched matched:
                db.Add(LedgerEntry.ForTransfer(matched.Request, transferId, amount, now, by));
                await Worklist.TouchAsync(db, matched.Request.Id, cancellationToken);
                return true;
            case MatchOutcome.RefundSeen seen:
                db.Add(LedgerEntry.ForOutgoing(seen.Request, transferId, amount, now, by));
                await Worklist.TouchAsync(db, seen.Request.Id, cancellationToken);
                return false;
            default:
                return false;
        }
    }
}
