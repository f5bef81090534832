using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Prints cards.</summary>
public sealed class Cards
{
    private readonly ShopDbContext database;
    private readonly AuditTrail trail;
    private readonly TimeProvider time;
    private readonly AccountSettings settings;

    internal Cards(ShopDbContext database, AuditTrail trail, TimeProvider time, IOptions<AccountSettings> settings)
    {
        this.database = database;
        this.trail = trail;
        this.time = time;
        this.settings = settings.Value;
    }

    /// <summary>
    /// A card to be printed and carried to its person; the one before for the same purpose is worthless from now on. With a recovery card every
    /// other is: it is printed because somebody else may hold what the person had.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="by">Who prints it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns><c>null</c> when there is no such person, or it may not enter any more.</returns>
    public Task<PrintedCard?> PrintAsync(string userId, CardPurpose purpose, string by, CancellationToken cancellationToken = default)
        => MakeAsync(
            userId, purpose, purpose == CardPurpose.Recover ? AuditVerb.RecoveryPrinted : AuditVerb.CardPrinted, by, TimeSpan.FromHours(settings.CardHours), cancellationToken);

    /// <summary>A code that is shown on a screen to somebody who stands beside.</summary>
    public Task<PrintedCard?> ShowAsync(string userId, string by, CancellationToken cancellationToken = default)
        => MakeAsync(userId, CardPurpose.Enrol, AuditVerb.CodeShown, by, TimeSpan.FromMinutes(settings.ShownCardMinutes), cancellationToken);

    /// <summary>
    /// The cards of a class, one for each person, and one entry for all. Hashing is slow on purpose, so it is done side by side and before
    /// anybody waits for us.
    /// </summary>
    /// <param name="userIds">Whose, all of one class.</param>
    /// <param name="by">Who prints them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<PrintedCard>> PrintClassAsync(IReadOnlyList<string> userIds, string by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(userIds);
        var now = time.GetUtcNow();
        var names = await database.Users.Where(user => userIds.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        var drawn = await Task.WhenAll(userIds.Where(names.ContainsKey).Select(async userId =>
        {
            var code = CardCode.New();
            return (UserId: userId, Code: code, Hash: await code.HashAsync());
        }));
        var (at, until) = (now.ToUnixTimeMilliseconds(), now + TimeSpan.FromHours(settings.CardHours));
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.EnrolmentCards.Where(card => card.UserId != null && userIds.Contains(card.UserId) && card.Purpose == CardPurpose.Enrol && card.UsedAt == null)
            .ExecuteUpdateAsync(card => card.SetProperty(c => c.UsedAt, at), cancellationToken);
        database.EnrolmentCards.AddRange(drawn.Select(one => new EnrolmentCard
        {
            Id = Guid.CreateVersion7(now), CodeHash = one.Hash, Purpose = CardPurpose.Enrol, UserId = one.UserId, MadeBy = by, MadeAt = at, ExpiresAt = until.ToUnixTimeMilliseconds(),
        }));
        trail.Add(AuditVerb.ClassCards, detail: drawn.Length.ToString(CultureInfo.InvariantCulture));
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [.. drawn.Select(one => new PrintedCard(one.Code, CardPurpose.Enrol, names[one.UserId], "", until))];
    }

    private async Task<PrintedCard?> MakeAsync(string userId, CardPurpose purpose, AuditVerb verb, string by, TimeSpan life, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await database.Users.SingleOrDefaultAsync(user => user.Id == userId, cancellationToken) is not { } user || user.IsOut(now))
        {
            return null;
        }

        var household = await database.Set<Household>().Where(one => one.Id == user.HouseholdId).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken);
        var code = CardCode.New();
        var hash = await code.HashAsync();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var at = now.ToUnixTimeMilliseconds();
        await database.EnrolmentCards.Where(card => card.UserId == userId && (card.Purpose == purpose || purpose == CardPurpose.Recover) && card.UsedAt == null)
            .ExecuteUpdateAsync(card => card.SetProperty(c => c.UsedAt, at), cancellationToken);
        database.EnrolmentCards.Add(new EnrolmentCard
        {
            Id = Guid.CreateVersion7(now),
            CodeHash = hash,
            Purpose = purpose,
            UserId = userId,
            MadeBy = by,
            MadeAt = at,
            ExpiresAt = (now + life).ToUnixTimeMilliseconds(),
        });
        trail.Add(verb, user.HouseholdId, userId);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new PrintedCard(code, purpose, user.DisplayName, household ?? "", now + life);
    }
}
