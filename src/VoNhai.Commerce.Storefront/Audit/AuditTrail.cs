using System.Globalization;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Audit;

/// <summary>Who did what (nhật ký việc đã làm): written with the act, read by operators, and by a household what is about itself.</summary>
public sealed class AuditTrail
{
    private readonly ShopDbContext database;
    private readonly IHttpContextAccessor contexts;
    private readonly TimeProvider time;

    internal AuditTrail(ShopDbContext database, IHttpContextAccessor contexts, TimeProvider time)
    {
        this.database = database;
        this.contexts = contexts;
        this.time = time;
    }

    /// <summary>Entries, newest first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">The <see cref="Page{T}.Next"/> of the part before; text that is none begins anew.</param>
    /// <param name="take">How many, 1…100.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Page<AuditLine>> ReadAsync(AuditFilter filter, string? after = null, int take = 50, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var (household, verb, role, most) = (filter.HouseholdId, filter.Verb, filter.Role, Math.Clamp(take, 1, 100));
        var before = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : long.MaxValue;
        var rows = await (
            from entry in database.AuditEntries.AsNoTracking()
            where entry.Number < before
                && (household == null || entry.HouseholdId == household) && (verb == null || entry.Verb == verb) && (role == null || entry.Role == role)
            orderby entry.Number descending
            select new
            {
                Entry = entry,
                Household = database.Set<Household>().Where(one => one.Id == entry.HouseholdId).Select(one => one.Name).FirstOrDefault(),
                Subject = database.Users.Where(user => user.Id == entry.SubjectId).Select(user => user.DisplayName).FirstOrDefault(),
            }).Take(most + 1).ToListAsync(cancellationToken);
        var lines = rows.Take(most).Select(row => new AuditLine(
            DateTimeOffset.FromUnixTimeMilliseconds(row.Entry.At), row.Entry.WhoName, row.Entry.Role, row.Entry.Verb, row.Household ?? "", row.Subject ?? "", row.Entry.Detail)).ToList();
        return new Page<AuditLine>(lines, rows.Count > most ? rows[most - 1].Entry.Number.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>
    /// Puts an entry beside what the caller is about to save in this scope's database; it is saved with that, and lost with it.
    /// </summary>
    internal void Add(AuditVerb verb, Guid? householdId = null, string? subjectId = null, string detail = "") =>
        database.AuditEntries.Add(Entry(verb, householdId, subjectId, detail));

    /// <summary>Writes an entry into the transaction that a desk of the SDK is about to commit; see <see cref="AuditOnCommit"/>.</summary>
    public IDisposable With(AuditVerb verb, Guid? householdId = null, string detail = "") => AuditOnCommit.Owe(Entry(verb, householdId, subjectId: null, detail));

    private AuditEntry Entry(AuditVerb verb, Guid? householdId, string? subjectId, string detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        var person = contexts.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user : null;
        var name = person?.FindFirst(ShopClaims.DisplayName)?.Value ?? "";
        return new AuditEntry
        {
            At = time.GetUtcNow().ToUnixTimeMilliseconds(),
            WhoId = person?.UserId() ?? "",
            WhoName = Cut(name, 80),
            Role = person is null ? AuditRole.Nobody
                : householdId is not null && person.HouseholdId() == householdId ? (person.IsOwner() ? AuditRole.Owner : AuditRole.Helper)
                : person.IsInRole(ShopRoles.Operator) ? AuditRole.Operator
                : person.IsInRole(ShopRoles.Trainer) ? AuditRole.Trainer
                : person.IsInRole(ShopRoles.RunKeeper) ? AuditRole.Keeper
                : AuditRole.Nobody,
            Verb = verb,
            HouseholdId = householdId,
            SubjectId = subjectId,
            Detail = Cut(detail, AuditEntry.MostDetail),
        };
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
