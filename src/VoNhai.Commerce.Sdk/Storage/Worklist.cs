using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Which requests the queue must look at: those that something happened to since it last found nothing to do. A hint in two counters,
/// so that the queue costs what happened lately and not what happened ever; what it finds is computed from the ledger.
/// </summary>
internal static class Worklist
{
    /// <summary>Something happened to the request's money. Every writer of a ledger entry calls this in its transaction.</summary>
    public static Task<int> TouchAsync(DbContext db, Guid requestId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"UPDATE commerce_payment_requests SET touched = touched + 1 WHERE id = {requestId}", cancellationToken);

    /// <summary>Nothing waits for a person as of this count; what happened since then stays on the list.</summary>
    public static Task<int> ClearAsync(DbContext db, Guid requestId, long touched, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"UPDATE commerce_payment_requests SET looked = {touched} WHERE id = {requestId} AND looked < {touched}", cancellationToken);
}
