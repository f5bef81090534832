using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// Gives roles to people and takes them away. A change ends the person's sessions, because they carry the old roles. The last operator who can
/// enter keeps its role: nobody could give it back.
/// </summary>
public sealed class Staff
{
    private readonly ShopDbContext database;
    private readonly AuditTrail trail;
    private readonly TimeProvider time;

    internal Staff(ShopDbContext database, AuditTrail trail, TimeProvider time)
    {
        this.database = database;
        this.trail = trail;
        this.time = time;
    }

    /// <summary>The roles that a person can be given.</summary>
    public static IReadOnlyList<string> Roles { get; } = [ShopRoles.RunKeeper, ShopRoles.Trainer, ShopRoles.Operator];

    /// <summary>Everybody with a role, by name; at most 500.</summary>
    public async Task<IReadOnlyList<StaffMember>> ListAsync(CancellationToken cancellationToken = default)
    {
        var rows = await (
            from given in database.UserRoles
            join role in database.Roles on given.RoleId equals role.Id
            join user in database.Users on given.UserId equals user.Id
            orderby user.DisplayName, user.Id
            select new
            {
                user.Id, user.DisplayName, user.UserName, Role = role.Name,
                HasEntered = user.PasswordHash != null || database.DevicePeople.Any(person => person.UserId == user.Id),
            }).Take(500).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => row.Id).Select(person => new StaffMember(
            person.Key, person.First().DisplayName, person.First().UserName ?? "", [.. Roles.Where(role => person.Any(row => row.Role == role))],
            !person.First().HasEntered || person.All(row => row.Role != ShopRoles.Operator)))];
    }

    /// <summary>Gives a role to whoever has this number; an account is made when nobody has.</summary>
    /// <param name="phone">The person's number.</param>
    /// <param name="name">How a new person is called, 1 to 80 characters; empty when it has an account.</param>
    /// <param name="role">One of <see cref="Roles"/>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<StaffOutcome> GiveAsync(PhoneNumber phone, string name, string role, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, 80);
        ThrowIfNoRole(role);
        var number = phone.ToString();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await OneAfterAnotherAsync(cancellationToken);
        var user = await database.Users.SingleOrDefaultAsync(one => one.UserName == number, cancellationToken);
        var isNew = user is null;
        if (isNew && name.Length == 0)
        {
            return new StaffOutcome.NameNeeded();
        }

        if (role == ShopRoles.Operator && user?.HouseholdId is not null)
        {
            return new StaffOutcome.HasHousehold();
        }

        if (user is null)
        {
            user = new ShopUser { UserName = number, NormalizedUserName = number, PhoneNumber = number, DisplayName = name };
            database.Users.Add(user);
        }

        var roleId = await RoleIdAsync(role, cancellationToken);
        if (!await database.UserRoles.AnyAsync(given => given.UserId == user.Id && given.RoleId == roleId, cancellationToken))
        {
            user.SecurityStamp = RandomNumberGenerator.GetHexString(32);
            database.UserRoles.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = roleId });
            trail.Add(AuditVerb.RoleGiven, subjectId: user.Id, detail: role);
            await database.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new StaffOutcome.Done(user.Id, user.DisplayName, isNew);
    }

    /// <summary>Takes a role away: out at the next request, on every instance.</summary>
    public async Task<StaffOutcome> TakeAsync(string userId, string role, CancellationToken cancellationToken = default)
    {
        ThrowIfNoRole(role);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await OneAfterAnotherAsync(cancellationToken);
        var roleId = await RoleIdAsync(role, cancellationToken);
        if (role == ShopRoles.Operator && !await WhoCanEnter(roleId).AnyAsync(user => user.Id != userId, cancellationToken))
        {
            return new StaffOutcome.LastOperator();
        }

        var user = await database.Users.SingleOrDefaultAsync(one => one.Id == userId, cancellationToken);
        if (user is null || await database.UserRoles.Where(given => given.UserId == userId && given.RoleId == roleId).ExecuteDeleteAsync(cancellationToken) == 0)
        {
            return new StaffOutcome.Gone();
        }

        user.SecurityStamp = RandomNumberGenerator.GetHexString(32);
        trail.Add(AuditVerb.RoleTaken, subjectId: userId, detail: role);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new StaffOutcome.Done(userId, user.DisplayName, IsNew: false);
    }

    /// <summary>
    /// Whether a card may be printed for this person: it has a role, and never entered or is no operator. One operator could otherwise enter as
    /// another.
    /// </summary>
    public async Task<bool> MayHaveCardAsync(string userId, CancellationToken cancellationToken = default)
        => (await ListAsync(cancellationToken)).Any(person => person.UserId == userId && person.MayHaveCard);

    private static void ThrowIfNoRole(string role)
    {
        if (!Roles.Contains(role))
        {
            throw new ArgumentException("There is no such role.", nameof(role));
        }
    }

    /// <summary>Whoever holds this row sees every role that was given or taken: two operators cannot take each other's away at once.</summary>
    private async Task OneAfterAnotherAsync(CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow().ToUnixTimeMilliseconds();
        await database.Database.ExecuteSqlAsync($"INSERT INTO start_marks (name, at) VALUES ('staff', {at}) ON CONFLICT DO NOTHING", cancellationToken);
        await database.Database.ExecuteSqlAsync($"UPDATE start_marks SET at = {at} WHERE name = 'staff'", cancellationToken);
    }

    private async Task<string> RoleIdAsync(string name, CancellationToken cancellationToken)
    {
        // As Identity's own normalizer writes it, by which it finds a role.
        var normalized = name.ToUpperInvariant();
        var role = await database.Roles.SingleOrDefaultAsync(one => one.NormalizedName == normalized, cancellationToken);
        if (role is null)
        {
            role = new IdentityRole(name) { NormalizedName = normalized };
            database.Roles.Add(role);
            await database.SaveChangesAsync(cancellationToken);
        }

        return role.Id;
    }

    private IQueryable<ShopUser> WhoCanEnter(string roleId)
    {
        var now = time.GetUtcNow();
        return database.Users.Where(user => database.UserRoles.Any(given => given.UserId == user.Id && given.RoleId == roleId)
            && (user.LockoutEnd == null || user.LockoutEnd <= now)
            && (user.PasswordHash != null || database.DevicePeople.Any(person => person.UserId == user.Id && person.EndedAt == null)));
    }
}
