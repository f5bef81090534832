using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>A household's side of runs. Every question names the household.</summary>
internal sealed class RunSharing(ICommerceDatabase database, TimeProvider time) : IRunSharing
{
    private const int MostListed = 50;

    public Task<IReadOnlyList<RunShare>> ListAsync(Guid householdId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(db => ListAsync(db, householdId, time.GetUtcNow(), cancellationToken), cancellationToken);

    public Task<bool> JoinAsync(Guid householdId, Guid runId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.WriteAsync(
            async db =>
            {
                await db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO commerce_run_members (run_id, household_id)
                    SELECT r.id, h.id FROM commerce_runs r, commerce_households h
                    WHERE r.id = {runId} AND h.id = {householdId} AND r.called_off_at IS NULL AND r.closes_at > {now}
                    ON CONFLICT DO NOTHING
                    """,
                    cancellationToken);
                return await db.Set<RunMember>().AnyAsync(member => member.RunId == runId && member.HouseholdId == householdId, cancellationToken);
            },
            _ => true,
            cancellationToken);
    }

    public Task LeaveAsync(Guid householdId, Guid runId, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            db => db.Database.ExecuteSqlAsync($"DELETE FROM commerce_run_members WHERE run_id = {runId} AND household_id = {householdId}", cancellationToken),
            _ => true,
            cancellationToken);

    public Task<bool> SettleAsync(Guid householdId, Guid runId, long shown, string by, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        return database.WriteAsync(db => SettleAsync(db, householdId, runId, shown, by, cancellationToken), done => done, cancellationToken);
    }

    private static async Task<IReadOnlyList<RunShare>> ListAsync(DbContext db, Guid householdId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var runs = await db.Set<Run>().AsNoTracking()
            .Where(run => (run.CalledOffAt == null && run.ClosesAt > now)
                || db.Set<RunParcel>().Any(parcel => parcel.RunId == run.Id && parcel.HouseholdId == householdId && parcel.ReleasedAt == null && parcel.SettledAt == null))
            .OrderBy(run => run.Day).ThenBy(run => run.Id).Take(MostListed).ToListAsync(cancellationToken);
        var ids = runs.Select(run => run.Id).ToList();
        var joined = await db.Set<RunMember>().AsNoTracking()
            .Where(member => member.HouseholdId == householdId && ids.Contains(member.RunId)).Select(member => member.RunId).ToListAsync(cancellationToken);
        var parcels = await RunSheets.ParcelsAsync(db, ids, householdId, cancellationToken);
        return [.. runs.Select(run => new RunShare(RunSheets.Of(run), joined.Contains(run.Id), [.. parcels[run.Id]], Unsettled(parcels[run.Id])))];
    }

    private static Vnd Unsettled(IEnumerable<RunParcelView> parcels) =>
        parcels.Where(parcel => parcel.SettledAt is null).Aggregate(Vnd.Zero, (sum, parcel) => sum + parcel.Collected);

    /// <summary>Everything that was ticked off is settled together, so that what the household counted is what is written.</summary>
    private async Task<bool> SettleAsync(DbContext db, Guid householdId, Guid runId, long shown, string by, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToMilliseconds();
        var open = await db.Set<RunParcel>().AsNoTracking()
            .Where(parcel => parcel.RunId == runId && parcel.HouseholdId == householdId && parcel.ReleasedAt == null && parcel.TickedAt != null && parcel.Missed == null && parcel.SettledAt == null)
            .OrderBy(parcel => parcel.OrderId).ToListAsync(cancellationToken);
        if (open.Count == 0 || open.Aggregate(Vnd.Zero, (sum, parcel) => sum + parcel.Collected).Dong != shown)
        {
            return false;
        }

        foreach (var parcel in open)
        {
            if (!await TrySettleAsync(db, parcel, now, by, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The guarded update decides who settles; the entry's key keeps a second one out of the ledger whatever happens.</summary>
    private static async Task<bool> TrySettleAsync(DbContext db, RunParcel parcel, DateTimeOffset now, string by, CancellationToken cancellationToken)
    {
        if (await db.Database.ExecuteSqlAsync($"UPDATE commerce_orders SET stamp = stamp WHERE id = {parcel.OrderId} AND household_id = {parcel.HouseholdId}", cancellationToken) != 1
            || await db.Database.ExecuteSqlAsync(
                $"UPDATE commerce_run_parcels SET settled_at = {now.ToUnixTimeMilliseconds()} WHERE id = {parcel.Id} AND settled_at IS NULL AND collected = {parcel.Collected.Dong}",
                cancellationToken) != 1)
        {
            return false;
        }

        if (!parcel.Collected.IsPositive)
        {
            return true;
        }

        var request = await db.Set<PaymentRequest>().AsNoTracking().SingleAsync(r => r.OrderId == parcel.OrderId && r.Purpose == RequestPurpose.Whole, cancellationToken);
        var entry = LedgerEntry.ForPerson(
            request, LedgerEntryKind.Cash, parcel.Collected, now, by, new EntryDetails { FormKey = $"run-{parcel.Id:N}", OccurredAt = parcel.TickedAt });
        await Worklist.TouchAsync(db, request.Id, cancellationToken);
        return await LedgerWriter.TryInsertAsync(db, entry, cancellationToken);
    }
}
