using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>Turns marks that a statement does not bear out into contradicted ones.</summary>
internal static class MarkContradictions
{
    /// <summary>
    /// Contradicts a mark of this household, once: marks that were taken back or contradicted before stay as they are. The caller has
    /// found that the statement covers the days in question, and commits. Confirming needs no call: transfers confirm.
    /// </summary>
    /// <param name="db">The context of the caller's transaction.</param>
    /// <param name="householdId">Whose.</param>
    /// <param name="markId">The mark's entry.</param>
    /// <param name="reason">Which statement, in a few words; at most 300 characters.</param>
    /// <param name="by">Who imported it: a user id.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Whether it was newly contradicted.</returns>
    public static async Task<bool> AppendAsync(
        DbContext db, Guid householdId, Guid markId, string reason, string by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var mark = await db.Set<LedgerEntry>().AsNoTracking()
            .SingleOrDefaultAsync(e => e.Id == markId && e.HouseholdId == householdId && e.Kind == LedgerEntryKind.Mark, cancellationToken);
        if (mark is null || await db.Set<LedgerEntry>().AnyAsync(e => e.ReversesId == markId, cancellationToken))
        {
            return false;
        }

        // The unique index on what is taken back decides between two imports at once.
        if (!await LedgerWriter.TryInsertAsync(db, LedgerEntry.Contradicting(mark, now, by, reason), cancellationToken))
        {
            return false;
        }

        await Worklist.TouchAsync(db, mark.RequestId, cancellationToken);
        return true;
    }
}
