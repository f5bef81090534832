using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// A household's helpers (người phụ). A helper has no telephone number and no passphrase here: it enters by a code that the owner shows, and
/// then by PIN. So an invitation tells nobody which numbers have an account, and no recovery card revives a helper.
/// </summary>
public sealed class Helpers
{
    /// <summary>The most that a household has at a time.</summary>
    public const int Most = 20;

    private readonly ShopDbContext database;
    private readonly AuditTrail trail;
    private readonly TimeProvider time;

    internal Helpers(ShopDbContext database, AuditTrail trail, TimeProvider time)
    {
        this.database = database;
        this.trail = trail;
        this.time = time;
    }

    /// <summary>The household's helpers, also those whose time is over.</summary>
    public async Task<IReadOnlyList<HelperView>> ListAsync(Guid householdId, CancellationToken cancellationToken = default)
    {
        var rows = await database.Users.Where(user => user.HouseholdId == householdId && user.HelperRights != null)
            .Select(user => new
            {
                user.Id,
                user.DisplayName,
                user.HelperRights,
                user.HelperUntil,
                LastUsedAt = database.DevicePeople.Where(person => person.UserId == user.Id).Max(person => (long?)person.LastUsedAt),
            })
            .OrderByDescending(row => row.HelperUntil).Take(100).ToListAsync(cancellationToken);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return [.. rows.Select(row => new HelperView(
            row.Id, row.DisplayName, row.HelperRights!.Value, DateTimeOffset.FromUnixTimeMilliseconds(row.HelperUntil ?? 0), row.HelperUntil <= now,
            row.LastUsedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null))];
    }

    /// <summary>Lets somebody in.</summary>
    /// <param name="householdId">Whose helper.</param>
    /// <param name="name">As the owner calls it, 1 to 80 characters.</param>
    /// <param name="rights">What it may do; at least one.</param>
    /// <param name="until">When its time is over.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Its user id; <c>null</c> when the household has <see cref="Most"/> already.</returns>
    public async Task<string?> InviteAsync(Guid householdId, string name, HelperRights rights, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (await database.Users.CountAsync(user => user.HouseholdId == householdId && user.HelperUntil > now, cancellationToken) >= Most)
        {
            return null;
        }

        // A number that is nobody's telephone: 20 digits, not 10.
        var userName = string.Concat(Enumerable.Range(0, 2).Select(_ => RandomNumberGenerator.GetInt32(0, 1_000_000_000).ToString("1000000000", CultureInfo.InvariantCulture)));
        var user = new ShopUser
        {
            UserName = userName,
            NormalizedUserName = userName,
            HouseholdId = householdId,
            DisplayName = name,
            HelperRights = rights & HelperRights.All,
            HelperUntil = until.ToUnixTimeMilliseconds(),
            SecurityStamp = RandomNumberGenerator.GetHexString(32),
        };
        database.Users.Add(user);
        trail.Add(AuditVerb.HelperInvited, householdId, user.Id, user.HelperRights.Value.ToString());
        await database.SaveChangesAsync(cancellationToken);
        return user.Id;
    }

    /// <summary>Whether this is a helper of this household whose time is not over.</summary>
    public Task<bool> IsActiveAsync(Guid householdId, string userId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return Of(householdId, userId).AnyAsync(user => user.HelperUntil > now, cancellationToken);
    }

    /// <summary>Changes rights and time; the helper's sessions end, because they carry the old ones.</summary>
    /// <returns>Whether there is such a helper.</returns>
    public async Task<bool> ChangeAsync(Guid householdId, string userId, HelperRights rights, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        var (stamp, granted, end) = (RandomNumberGenerator.GetHexString(32), (HelperRights?)(rights & HelperRights.All), (long?)until.ToUnixTimeMilliseconds());
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var changed = await Of(householdId, userId).ExecuteUpdateAsync(
            user => user.SetProperty(u => u.HelperRights, granted).SetProperty(u => u.HelperUntil, end).SetProperty(u => u.SecurityStamp, stamp), cancellationToken);
        return await NoteAsync(changed, AuditVerb.HelperChanged, householdId, userId, granted.Value.ToString(), cancellationToken);
    }

    /// <summary>Ends a helper's time now: out at the next request, on every instance.</summary>
    /// <returns>Whether there is such a helper.</returns>
    public async Task<bool> EndAsync(Guid householdId, string userId, CancellationToken cancellationToken = default)
    {
        var (stamp, now) = (RandomNumberGenerator.GetHexString(32), (long?)time.GetUtcNow().ToUnixTimeMilliseconds());
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var ended = await Of(householdId, userId).ExecuteUpdateAsync(
            user => user.SetProperty(u => u.HelperUntil, u => u.HelperUntil < now ? u.HelperUntil : now).SetProperty(u => u.SecurityStamp, stamp), cancellationToken);
        return await NoteAsync(ended, AuditVerb.HelperEnded, householdId, userId, "", cancellationToken);
    }

    /// <summary>Writes the entry of a change and commits both, when there was a helper to change.</summary>
    private async Task<bool> NoteAsync(int changed, AuditVerb verb, Guid householdId, string userId, string detail, CancellationToken cancellationToken)
    {
        if (changed == 0)
        {
            return false;
        }

        trail.Add(verb, householdId, userId, detail);
        await database.SaveChangesAsync(cancellationToken);
        await database.Database.CurrentTransaction!.CommitAsync(cancellationToken);
        return true;
    }

    private IQueryable<ShopUser> Of(Guid householdId, string userId)
        => database.Users.Where(user => user.Id == userId && user.HouseholdId == householdId && user.HelperRights != null);
}
