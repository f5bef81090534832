using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Brings people onto devices: by a card, or by a session that is fresh.</summary>
public sealed class Enrolment
{
    private readonly ShopDbContext database;
    private readonly IPasswordHasher<ShopUser> hasher;
    private readonly TimeProvider time;
    private (CardCode Code, string Hash)? hashed;

    internal Enrolment(ShopDbContext database, IPasswordHasher<ShopUser> hasher, TimeProvider time)
    {
        this.database = database;
        this.hasher = hasher;
        this.time = time;
    }

    /// <summary>Whose card it is; <c>null</c> when it is good for nothing. Looking does not use it up.</summary>
    public async Task<CardHolder?> PeekAsync(CardCode code, CancellationToken cancellationToken = default)
    {
        var hash = await HashAsync(code);
        var now = time.GetUtcNow();
        var at = now.ToUnixTimeMilliseconds();
        var found = await (
            from card in database.EnrolmentCards
            join user in database.Users on card.UserId equals user.Id
            where card.CodeHash == hash && card.UsedAt == null && card.ExpiresAt > at
            select new { card.Purpose, User = user, Household = database.Set<Household>().Where(one => one.Id == user.HouseholdId).Select(one => one.Name).FirstOrDefault() })
            .FirstOrDefaultAsync(cancellationToken);
        return found is null || found.User.IsOut(now) ? null
            : new CardHolder(found.User.DisplayName, found.Household ?? "", found.User.PhoneNumber ?? "", found.Purpose);
    }

    /// <summary>Uses a card up, once, however many try at the same time.</summary>
    /// <param name="code">The card's.</param>
    /// <param name="secret">What the browser brought as its device's secret; empty when nothing.</param>
    /// <param name="name">The browser in words.</param>
    /// <param name="picture">Chosen picture.</param>
    /// <param name="pin">Chosen PIN, judged before.</param>
    /// <param name="passphrase">A new passphrase, judged before; only a recovery card sets one. It ends the sessions of before, devices stay.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<EnrolmentOutcome> UseAsync(
        CardCode code, string secret, string name, string picture, string pin, string? passphrase, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var hash = await HashAsync(code);
        var now = time.GetUtcNow();
        var at = now.ToUnixTimeMilliseconds();
        var device = await FindAsync(secret, cancellationToken);
        secret = device is null ? DeviceCookie.NewSecret() : secret;

        // Hashing is slow on purpose, so it is done before anybody waits for us.
        var pinHash = hasher.HashPassword(new ShopUser(), WithSecret(pin, secret));
        var passphraseHash = string.IsNullOrEmpty(passphrase) ? null : hasher.HashPassword(new ShopUser(), passphrase);

        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.EnrolmentCards.Where(card => card.CodeHash == hash && card.UserId != null && card.UsedAt == null && card.ExpiresAt > at)
            .ExecuteUpdateAsync(card => card.SetProperty(c => c.UsedAt, at), cancellationToken) == 0)
        {
            return new EnrolmentOutcome.Gone();
        }

        var card = await database.EnrolmentCards.AsNoTracking().SingleAsync(one => one.CodeHash == hash, cancellationToken);
        var user = await database.Users.SingleAsync(one => one.Id == card.UserId, cancellationToken);
        if (user.IsOut(now))
        {
            return new EnrolmentOutcome.Gone();
        }

        if (card.Purpose == CardPurpose.Recover)
        {
            user.RecoveredAt = at;
            await database.EnrolmentCards.Where(other => other.UserId == user.Id && other.UsedAt == null).ExecuteUpdateAsync(other => other.SetProperty(c => c.UsedAt, at), cancellationToken);
            if (passphraseHash is not null)
            {
                user.PasswordHash = passphraseHash;
                user.SecurityStamp = RandomNumberGenerator.GetHexString(32);
            }

            await database.SaveChangesAsync(cancellationToken);
        }

        var deviceId = await PutAsync(user.Id, device?.Id, secret, name, picture, pinHash, at, isByCard: true, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new EnrolmentOutcome.Enrolled(user, deviceId, secret);
    }

    /// <summary>Sets picture and PIN of somebody who is logged in, on the device that is in front of it; the device is enrolled when it was not.</summary>
    /// <returns>The device and the secret that it has to keep.</returns>
    public async Task<(Guid DeviceId, string Secret)> SetPinAsync(
        string userId, string secret, string name, string picture, string pin, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var at = time.GetUtcNow().ToUnixTimeMilliseconds();
        var device = await FindAsync(secret, cancellationToken);
        secret = device is null ? DeviceCookie.NewSecret() : secret;
        var pinHash = hasher.HashPassword(new ShopUser(), WithSecret(pin, secret));
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var deviceId = await PutAsync(userId, device?.Id, secret, name, picture, pinHash, at, isByCard: false, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (deviceId, secret);
    }

    /// <summary>What is hashed: a PIN alone would be guessed from a backup in a night; the device's secret stands in no database.</summary>
    internal static string WithSecret(string pin, string secret) => $"{pin}:{secret}";

    /// <summary>Looking at a card and using it up are one request: the slow hash is made once.</summary>
    private async Task<string> HashAsync(CardCode code)
    {
        if (hashed is not { } last || last.Code != code)
        {
            hashed = last = (code, await code.HashAsync());
        }

        return last.Hash;
    }

    private async Task<Device?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = DeviceCookie.Hash(secret);
        return secret.Length == 0 ? null : await database.Devices.AsNoTracking().SingleOrDefaultAsync(device => device.SecretHash == hash && device.EndedAt == null, cancellationToken);
    }

    /// <summary>
    /// Whoever was on this device and is logged in keeps the day of it. Whoever was taken off, comes for the first time or by a card is new on it:
    /// a card asks for no PIN, so whoever holds it may have found the device as well.
    /// </summary>
    private async Task<Guid> PutAsync(
        string userId, Guid? known, string secret, string name, string picture, string pinHash, long now, bool isByCard, CancellationToken cancellationToken)
    {
        var deviceId = known ?? Guid.CreateVersion7();
        if (known is null)
        {
            database.Devices.Add(new Device { Id = deviceId, SecretHash = DeviceCookie.Hash(secret), Name = name, MadeAt = now });
            await database.SaveChangesAsync(cancellationToken);
        }

        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO device_people (device_id, user_id, picture, pin_hash, tries_left, enrolled_at, last_used_at)
             VALUES ({deviceId}, {userId}, {picture}, {pinHash}, {Pin.Tries}, {now}, {now})
             ON CONFLICT (device_id, user_id) DO UPDATE SET
                 picture = excluded.picture, pin_hash = excluded.pin_hash, tries_left = excluded.tries_left, last_used_at = excluded.last_used_at,
                 enrolled_at = CASE WHEN device_people.ended_at IS NULL AND NOT {isByCard} THEN device_people.enrolled_at ELSE excluded.enrolled_at END,
                 ended_at = NULL
             """,
            cancellationToken);
        return deviceId;
    }
}
