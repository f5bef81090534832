using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>What an operator does for partners: name them, make and revoke their keys, send again what they did not hear.</summary>
public sealed class PartnerDesk
{
    /// <summary>Partners are few; more of them than this need another page.</summary>
    private const int MostShown = 100;

    private const int MostDeadShown = 20;

    private readonly ShopDbContext database;
    private readonly IWebhookDesk webhooks;
    private readonly AuditTrail trail;
    private readonly TimeProvider time;

    internal PartnerDesk(ShopDbContext database, IWebhookDesk webhooks, AuditTrail trail, TimeProvider time)
    {
        this.database = database;
        this.webhooks = webhooks;
        this.trail = trail;
        this.time = time;
    }

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<PartnerShown>> ListAsync(CancellationToken cancellationToken = default)
    {
        var partners = await database.Partners.AsNoTracking().OrderBy(partner => partner.Name).Take(MostShown)
            .Select(partner => new { Row = partner, Household = database.Set<Household>().Where(house => house.Id == partner.HouseholdId).Select(house => house.Name).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var keys = (await database.PartnerKeys.AsNoTracking().Where(key => key.RevokedAt == null).OrderByDescending(key => key.MadeAt).ToListAsync(cancellationToken)).ToLookup(key => key.PartnerId);
        var shown = new List<PartnerShown>();
        foreach (var partner in partners)
        {
            shown.Add(new PartnerShown(
                partner.Row.Id, partner.Row.Name, partner.Household ?? "",
                [.. keys[partner.Row.Id].Select(key => new PartnerKeyShown(key.Id, key.Scopes, At(key.MadeAt), key.UsedAt is { } used ? At(used) : null))],
                await webhooks.ListAsync(partner.Row.Id, cancellationToken), await webhooks.ListDeadAsync(partner.Row.Id, MostDeadShown, cancellationToken)));
        }

        return shown;
    }

    /// <summary>Households that a partner can be for, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> HouseholdsAsync(CancellationToken cancellationToken = default) =>
        [.. (await database.Set<Household>().AsNoTracking().OrderBy(house => house.Name).Select(house => new { house.Id, house.Name }).ToListAsync(cancellationToken)).Select(house => (house.Id, house.Name))];

    /// <summary>Adds a partner; <c>null</c> when there is no such household.</summary>
    public async Task<Guid?> AddAsync(string name, Guid? householdId, CancellationToken cancellationToken = default)
    {
        if (householdId is { } asked && !await database.Set<Household>().AnyAsync(house => house.Id == asked, cancellationToken))
        {
            return null;
        }

        var now = time.GetUtcNow();
        var partner = new Partner { Id = Guid.CreateVersion7(now), Name = name, HouseholdId = householdId, MadeAt = now.ToUnixTimeMilliseconds() };
        database.Partners.Add(partner);
        trail.Add(AuditVerb.PartnerAdded, householdId, detail: name);
        await database.SaveChangesAsync(cancellationToken);
        return partner.Id;
    }

    /// <summary>Makes a key; <c>null</c> when there is no such partner.</summary>
    /// <returns>The key, which is kept nowhere: show it once.</returns>
    public async Task<string?> MakeKeyAsync(Guid partnerId, IReadOnlyCollection<string> scopes, CancellationToken cancellationToken = default)
    {
        if (await database.Partners.AsNoTracking().SingleOrDefaultAsync(partner => partner.Id == partnerId, cancellationToken) is not { } partner)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var key = PartnerKey.New(Guid.CreateVersion7(now));
        var words = string.Join(' ', PartnerScopes.All.Where(scope => scopes.Contains(scope, StringComparer.Ordinal)));
        database.PartnerKeys.Add(new PartnerKeyRow { Id = key.Id, PartnerId = partnerId, Hash = key.Hash(), Scopes = words, MadeAt = now.ToUnixTimeMilliseconds() });
        trail.Add(AuditVerb.PartnerKeyMade, partner.HouseholdId, detail: $"{partner.Name}: {words}");
        await database.SaveChangesAsync(cancellationToken);
        return key.Reveal();
    }

    /// <summary>Revokes a key from now on. False when there is none that is good.</summary>
    public async Task<bool> RevokeAsync(Guid keyId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.PartnerKeys.Where(key => key.Id == keyId && key.RevokedAt == null).ExecuteUpdateAsync(key => key.SetProperty(k => k.RevokedAt, now), cancellationToken) != 1)
        {
            return false;
        }

        var partner = await database.PartnerKeys.Where(key => key.Id == keyId).Join(database.Partners, key => key.PartnerId, partner => partner.Id, (_, partner) => partner).AsNoTracking().SingleAsync(cancellationToken);
        trail.Add(AuditVerb.PartnerKeyRevoked, partner.HouseholdId, detail: partner.Name);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Sends everything again that the partner did not hear.</summary>
    public Task<int> ReplayAsync(Guid partnerId, CancellationToken cancellationToken = default) => webhooks.ReplayAllAsync(partnerId, cancellationToken);

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
