using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>Codes that phones take along. A code's row is what a sale and the money for it wait for each other at: whoever comes second sees the first.</summary>
internal static class TillCodes
{
    /// <summary>Ten phones that are emptied every day need fewer.</summary>
    private const int MostUnusedOfAWeek = 3_000;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public static async Task<IReadOnlyList<string>> TakeAsync(
        DbContext db, Guid householdId, int count, string prefix, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - Week;
        var unused = await db.Set<TillCode>().CountAsync(code => code.HouseholdId == householdId && code.TakenAt > since && code.UsedAt == null, cancellationToken);
        var codes = new List<string>();
        for (var most = Math.Min(Math.Clamp(count, 0, TillSnapshot.MostCodes), MostUnusedOfAWeek - unused); codes.Count < most;)
        {
            var code = (await CodeIssuer.IssueAsync(db, prefix, now, cancellationToken)).ToString();
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO commerce_till_codes (code, household_id, taken_at) VALUES ({code}, {householdId}, {now.ToUnixTimeMilliseconds()})", cancellationToken);
            codes.Add(code);
        }

        return codes;
    }

    /// <summary>Uses a code for the one sale that it can be used for.</summary>
    public static async Task<bool> TryUseAsync(DbContext db, Guid householdId, OrderCode code, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_till_codes SET used_at = {now.ToUnixTimeMilliseconds()} WHERE code = {code.ToString()} AND household_id = {householdId} AND used_at IS NULL",
            cancellationToken) == 1;

    /// <summary>Holds the code of a household until the commit; false when none of its phones took such a code.</summary>
    public static async Task<bool> HoldAsync(DbContext db, Guid householdId, OrderCode code, CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"UPDATE commerce_till_codes SET used_at = used_at WHERE code = {code.ToString()} AND household_id = {householdId}", cancellationToken) == 1;

    /// <summary>Holds those of the codes that the household's phones took along, and says which they are.</summary>
    public static async Task<IReadOnlyList<OrderCode>> HoldAllAsync(DbContext db, Guid householdId, IReadOnlyList<OrderCode> codes, CancellationToken cancellationToken)
    {
        var held = db.Set<TillCode>().Where(code => code.HouseholdId == householdId && EF.Parameter(codes).Contains(code.Code));
        return await held.ExecuteUpdateAsync(set => set.SetProperty(code => code.UsedAt, code => code.UsedAt), cancellationToken) == 0
            ? []
            : await held.Select(code => code.Code).ToListAsync(cancellationToken);
    }
}
