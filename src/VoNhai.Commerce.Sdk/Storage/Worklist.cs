using Microsoft.EntityFrameworkCore;

namespace VoNhai.Commerce.Storage;

/// <summary>
/// Which orders the queue must look at: those that something happened to since it last found nothing to do. Rows are only added and
/// removed, never changed, so that whoever writes about many orders at once waits for nobody. What the queue finds is computed from the ledger.
/// </summary>
internal static class Worklist
{
    /// <summary>Something happened to the request's money. Every writer of a ledger entry calls this in its transaction.</summary>
    public static Task<int> TouchAsync(DbContext db, Guid requestId, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO commerce_worklist (id, household_id, order_id)
            SELECT {Guid.CreateVersion7()}, household_id, order_id FROM commerce_payment_requests WHERE id = {requestId}
            """,
            cancellationToken);

    /// <summary>Nothing waits for a person as of these rows; what happened since then has rows of its own.</summary>
    public static async Task ClearAsync(DbContext db, IEnumerable<WorklistRow> seen, CancellationToken cancellationToken)
    {
        // In the order of ids, so that two who look at the queue at once never wait for each other.
        foreach (var row in seen.OrderBy(row => row.Id))
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM commerce_worklist WHERE id = {row.Id}", cancellationToken);
        }
    }
}
