using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// The first operator of a site that is no practice: made by a code that the console prints once, while there is no operator. There is no
/// default account.
/// </summary>
public sealed class FirstOperator
{
    private readonly ShopDbContext database;
    private readonly AuditTrail trail;
    private readonly IPasswordHasher<ShopUser> hasher;
    private readonly PracticeSettings practice;
    private readonly AccountSettings settings;
    private readonly TimeProvider time;

    internal FirstOperator(
        ShopDbContext database, AuditTrail trail, IPasswordHasher<ShopUser> hasher, IOptions<PracticeSettings> practice, IOptions<AccountSettings> settings,
        TimeProvider time)
    {
        this.database = database;
        this.trail = trail;
        this.hasher = hasher;
        this.practice = practice.Value;
        this.settings = settings.Value;
        this.time = time;
    }

    /// <summary>Whether the site waits for its first operator.</summary>
    public async Task<bool> IsAwaitedAsync(CancellationToken cancellationToken = default) => !practice.Enabled && !await Operators().AnyAsync(cancellationToken);

    /// <summary>Makes the code, when one is needed and none is open. Of several instances that start together one makes it.</summary>
    /// <returns>The code, or <c>null</c>.</returns>
    public async Task<CardCode?> OfferAsync(CancellationToken cancellationToken = default)
    {
        if (!await IsAwaitedAsync(cancellationToken))
        {
            return null;
        }

        var code = CardCode.New();
        var hash = await code.HashAsync();
        var now = time.GetUtcNow();
        var at = now.ToUnixTimeMilliseconds();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.Database.ExecuteSqlAsync($"INSERT INTO start_marks (name, at) VALUES ('first-operator', {at}) ON CONFLICT DO NOTHING", cancellationToken);
        await database.Database.ExecuteSqlAsync($"UPDATE start_marks SET at = at WHERE name = 'first-operator'", cancellationToken);
        if (await database.EnrolmentCards.AnyAsync(card => card.Purpose == CardPurpose.FirstOperator && card.UsedAt == null && card.ExpiresAt > at, cancellationToken))
        {
            return null;
        }

        database.EnrolmentCards.Add(new EnrolmentCard
        {
            Id = Guid.CreateVersion7(now),
            CodeHash = hash,
            Purpose = CardPurpose.FirstOperator,
            MadeAt = at,
            ExpiresAt = (now + TimeSpan.FromMinutes(settings.FirstOperatorMinutes)).ToUnixTimeMilliseconds(),
        });
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return code;
    }

    /// <summary>Makes the operator, once.</summary>
    /// <returns>The operator; <c>null</c> when the code is not good, or the number has an account.</returns>
    public async Task<ShopUser?> MakeAsync(CardCode code, PhoneNumber phone, string name, string passphrase, CancellationToken cancellationToken = default)
    {
        var hash = await code.HashAsync();
        var passphraseHash = hasher.HashPassword(new ShopUser(), passphrase);
        if (!await IsAwaitedAsync(cancellationToken))
        {
            return null;
        }

        var at = time.GetUtcNow().ToUnixTimeMilliseconds();
        var number = phone.ToString();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.EnrolmentCards.Where(card => card.CodeHash == hash && card.Purpose == CardPurpose.FirstOperator && card.UsedAt == null && card.ExpiresAt > at)
            .ExecuteUpdateAsync(card => card.SetProperty(c => c.UsedAt, at), cancellationToken) == 0
            || await database.Users.AnyAsync(user => user.UserName == number, cancellationToken))
        {
            return null;
        }

        var role = await database.Roles.SingleOrDefaultAsync(one => one.NormalizedName == "OPERATOR", cancellationToken);
        if (role is null)
        {
            role = new IdentityRole(ShopRoles.Operator) { NormalizedName = "OPERATOR" };
            database.Roles.Add(role);
        }

        var user = new ShopUser
        {
            UserName = number, NormalizedUserName = number, PhoneNumber = number, DisplayName = name, PasswordHash = passphraseHash,
            SecurityStamp = RandomNumberGenerator.GetHexString(32),
        };
        database.Users.Add(user);
        database.UserRoles.Add(new IdentityUserRole<string> { UserId = user.Id, RoleId = role.Id });
        trail.Add(AuditVerb.RoleGiven, subjectId: user.Id, detail: ShopRoles.Operator);
        await database.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return user;
    }

    private IQueryable<IdentityUserRole<string>> Operators()
        => from given in database.UserRoles join role in database.Roles on given.RoleId equals role.Id where role.NormalizedName == "OPERATOR" select given;
}
