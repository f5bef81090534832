using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Market;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>What an operator does with households: makes them with an owner, shuts accounts and opens them again.</summary>
public sealed class HouseholdAccounts
{
    private readonly ShopDbContext database;
    private readonly AuditTrail trail;
    private readonly MarketMode market;
    private readonly PracticeSettings practice;
    private readonly TimeProvider time;

    internal HouseholdAccounts(ShopDbContext database, AuditTrail trail, MarketMode market, IOptions<PracticeSettings> practice, TimeProvider time)
    {
        this.database = database;
        this.trail = trail;
        this.market = market;
        this.practice = practice.Value;
        this.time = time;
    }

    /// <summary>Households by name, each with its owners; helpers are the household's own business.</summary>
    /// <param name="practiceOnly">Whether only play households of the village are wanted; those of a class are their trainer's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<HouseholdAccount>> ListAsync(bool practiceOnly = false, CancellationToken cancellationToken = default)
    {
        var rows = await (
            from household in database.Set<Household>()
            where !practiceOnly || (household.IsPractice && !database.ClassLearners.Any(learner => learner.HouseholdId == household.Id))
            join user in database.Users.Where(one => one.HelperRights == null) on (Guid?)household.Id equals user.HouseholdId into owners
            from owner in owners.DefaultIfEmpty()
            orderby household.Name
            select new { household.Id, household.Name, household.CommuneCode, household.IsPractice, Owner = owner }).Take(1_000).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        return [.. rows.Select(row => new HouseholdAccount(
            row.Id, row.Name, row.CommuneCode, row.IsPractice, row.Owner?.Id, row.Owner?.DisplayName ?? "", row.Owner?.PhoneNumber ?? "", row.Owner?.IsOut(now) == true))];
    }

    /// <summary>How many households there are, and how their owners stand.</summary>
    public async Task<HouseholdCounts> CountAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var all = await database.Set<Household>().CountAsync(cancellationToken);
        var owners = database.Users.Where(user => user.HouseholdId != null && user.HelperRights == null);
        var shut = await owners.Where(user => user.LockoutEnd > now).Select(user => user.HouseholdId).Distinct().CountAsync(cancellationToken);
        var awaited = await owners.Where(user => (user.LockoutEnd == null || user.LockoutEnd <= now) && user.PasswordHash == null
            && !database.DevicePeople.Any(person => person.UserId == user.Id)).Select(user => user.HouseholdId).Distinct().CountAsync(cancellationToken);
        return new HouseholdCounts(all, awaited, shut);
    }

    /// <summary>The household's name; <c>null</c> when there is none.</summary>
    public Task<string?> NameOfAsync(Guid householdId, CancellationToken cancellationToken = default)
        => database.Set<Household>().Where(household => household.Id == householdId).Select(household => household.Name).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Makes a household and its owner, who has no passphrase yet and enters by a card.</summary>
    /// <param name="name">The household's name, 1 to 80 characters.</param>
    /// <param name="ownerName">The owner's, 1 to 80 characters.</param>
    /// <param name="phone">The owner's number.</param>
    /// <param name="commune">Where.</param>
    /// <param name="hamlet">Xóm or bản; may be empty.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What became of it; see <see cref="HouseholdOutcome"/>.</returns>
    public async Task<HouseholdOutcome> MakeAsync(string name, string ownerName, PhoneNumber phone, Commune commune, string hamlet, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commune);
        var (number, at) = (phone.ToString(), time.GetUtcNow().ToUnixTimeMilliseconds());
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);

        // One after the other: whoever holds this row sees every name and number that is taken.
        await database.Database.ExecuteSqlAsync($"INSERT INTO start_marks (name, at) VALUES ('make-household', {at}) ON CONFLICT DO NOTHING", cancellationToken);
        await database.Database.ExecuteSqlAsync($"UPDATE start_marks SET at = {at} WHERE name = 'make-household'", cancellationToken);
        if (await database.Users.AnyAsync(user => user.UserName == number, cancellationToken))
        {
            return new HouseholdOutcome.PhoneTaken();
        }

        if ((await market.ReadAsync(cancellationToken)) is { MayAddHousehold: false } closed)
        {
            return new HouseholdOutcome.MarketNotOpen(closed.Missing);
        }

        var household = new Household(Guid.CreateVersion7(), await FreeSlugAsync(name, cancellationToken), name, commune.Code, hamlet) { IsPractice = practice.Enabled };
        var owner = new ShopUser
        {
            UserName = number, NormalizedUserName = number, PhoneNumber = number, HouseholdId = household.Id, DisplayName = ownerName, SecurityStamp = RandomNumberGenerator.GetHexString(32),
        };
        database.AddRange(household, owner);
        trail.Add(AuditVerb.HouseholdMade, household.Id, owner.Id);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new HouseholdOutcome.Made(owner.Id);
    }

    /// <summary>Shuts a household's account: every session ends at its next request, and neither passphrase, PIN nor card opens another.</summary>
    /// <returns>The person's name; <c>null</c> when there is none.</returns>
    public async Task<string?> DisableAsync(string userId, CancellationToken cancellationToken = default)
    {
        var stamp = RandomNumberGenerator.GetHexString(32);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await Owners(userId).ExecuteUpdateAsync(
            user => user.SetProperty(u => u.LockoutEnd, DateTimeOffset.FromUnixTimeMilliseconds(Forever)).SetProperty(u => u.SecurityStamp, stamp), cancellationToken);
        return await NoteAsync(AuditVerb.AccountShut, userId, cancellationToken);
    }

    /// <summary>Opens it again; passphrase and PINs are what they were.</summary>
    /// <returns>The person's name; <c>null</c> when there is none.</returns>
    public async Task<string?> EnableAsync(string userId, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await Owners(userId).ExecuteUpdateAsync(user => user.SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null), cancellationToken);
        return await NoteAsync(AuditVerb.AccountOpened, userId, cancellationToken);
    }

    /// <summary>Whether this is the account of a household's owner, of a play household of the village if that is asked: staff have no cards.</summary>
    public Task<bool> IsOwnerAsync(string userId, bool practiceOnly = false, CancellationToken cancellationToken = default)
        => Owners(userId).AnyAsync(user => !practiceOnly || database.Set<Household>().Any(household => household.Id == user.HouseholdId && household.IsPractice
            && !database.ClassLearners.Any(learner => learner.HouseholdId == household.Id)), cancellationToken);

    /// <summary>The last millisecond of the year 9999.</summary>
    private const long Forever = 253_402_300_799_999;

    private IQueryable<ShopUser> Owners(string userId) => database.Users.Where(user => user.Id == userId && user.HouseholdId != null && user.HelperRights == null);

    /// <summary>Writes the entry of a change and commits both; the owner's name, <c>null</c> when there is none.</summary>
    private async Task<string?> NoteAsync(AuditVerb verb, string userId, CancellationToken cancellationToken)
    {
        if (await Owners(userId).Select(user => new { user.DisplayName, user.HouseholdId }).SingleOrDefaultAsync(cancellationToken) is not { } owner)
        {
            return null;
        }

        trail.Add(verb, owner.HouseholdId, userId);
        await database.SaveChangesAsync(cancellationToken);
        await database.Database.CurrentTransaction!.CommitAsync(cancellationToken);
        return owner.DisplayName;
    }

    private async Task<string> FreeSlugAsync(string name, CancellationToken cancellationToken)
    {
        var folded = string.Concat(VietnameseText.WithoutMarks(name).ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        var wanted = string.Join('-', folded.Split('-', StringSplitOptions.RemoveEmptyEntries));
        wanted = wanted.Length == 0 ? "nha-ban" : wanted[..Math.Min(wanted.Length, 60)].Trim('-');
        var taken = await database.Set<Household>().Where(household => household.Slug.StartsWith(wanted)).Select(household => household.Slug).ToListAsync(cancellationToken);
        return Enumerable.Range(1, taken.Count + 1).Select(number => number == 1 ? wanted : string.Create(CultureInfo.InvariantCulture, $"{wanted}-{number}"))
            .First(slug => !taken.Contains(slug));
    }
}
