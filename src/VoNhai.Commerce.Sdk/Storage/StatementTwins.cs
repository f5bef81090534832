using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Money that a statement told before a feed does.</summary>
internal static class StatementTwins
{
    /// <summary>
    /// The transfer that a statement brought and that this source now tells of: it has not told of it yet, and both say the same. A
    /// transfer with the same fingerprint is left to <see cref="TransferLog"/>, which counts equal ones.
    /// </summary>
    public static async Task<Guid?> FindAsync(DbContext db, TransferSource source, IncomingTransfer incoming, string fingerprint, CancellationToken cancellationToken)
    {
        var (earliest, latest) = (incoming.OccurredAt.AddDays(-2), incoming.OccurredAt.AddDays(2));
        var candidates = await (from transfer in db.Set<Transfer>()
                                where transfer.HouseholdId == source.HouseholdId && transfer.Account == incoming.Account && transfer.OccurredAt >= earliest && transfer.OccurredAt <= latest
                                where transfer.Amount == incoming.Amount && transfer.Direction == incoming.Direction
                                where db.Set<StatementLineRow>().Any(line => line.TransferId == transfer.Id)
                                where !db.Set<TransferSighting>().Any(own => own.TransferId == transfer.Id && own.FeedId == source.Id && own.Way == source.Way)
                                orderby transfer.OccurredAt, transfer.Id
                                select new { transfer.Id, transfer.Fingerprint, transfer.OccurredAt, transfer.BankReference, transfer.Memo }).ToListAsync(cancellationToken);
        if (candidates.Exists(candidate => candidate.Fingerprint == fingerprint))
        {
            return null;
        }

        var told = new SeenMoney(Guid.Empty, incoming.Direction, incoming.Amount.Dong, incoming.OccurredAt, incoming.BankReference, incoming.Memo);
        return candidates.Find(candidate =>
            told.SaysTheSameAs(new SeenMoney(candidate.Id, incoming.Direction, incoming.Amount.Dong, candidate.OccurredAt, candidate.BankReference, candidate.Memo)))?.Id;
    }
}
