using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// Log-in by picture and PIN. A try is taken away before the PIN is compared, in one statement, so that a hundred at once on several
/// instances are five. Every try costs one slow comparison, whether device and person are known or not.
/// </summary>
public sealed class PinLogIn
{
    private readonly ShopDbContext database;
    private readonly IPasswordHasher<ShopUser> hasher;
    private readonly NobodysHash nobody;
    private readonly TimeProvider time;

    internal PinLogIn(ShopDbContext database, IPasswordHasher<ShopUser> hasher, NobodysHash nobody, TimeProvider time)
    {
        this.database = database;
        this.hasher = hasher;
        this.nobody = nobody;
        this.time = time;
    }

    /// <summary>Who enters on the device with this secret; nobody on one that is not enrolled.</summary>
    public async Task<IReadOnlyList<DeviceFace>> FacesAsync(string secret, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length == 0)
        {
            return [];
        }

        var people = await OnDevice(secret).OrderByDescending(one => one.Person.LastUsedAt).Take(20).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        return [.. people.Where(one => !one.User.IsOut(now))
            .Select(one => new DeviceFace(one.User.Id, one.User.DisplayName, PersonPictures.Of(one.Person.Picture), one.Person.TriesLeft <= 0))];
    }

    /// <summary>The device with this secret, when this person is on it; else <c>null</c>.</summary>
    public Task<Guid?> DeviceOfAsync(string secret, string userId, CancellationToken cancellationToken = default)
        => OnDevice(secret).Where(one => one.User.Id == userId).Select(one => (Guid?)one.Person.DeviceId).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Compares a PIN.</summary>
    /// <param name="secret">The device's.</param>
    /// <param name="userId">Who it is said to be.</param>
    /// <param name="pin">As typed.</param>
    /// <param name="cancellationToken">Stops before the PIN is compared.</param>
    public async Task<PinOutcome> TryAsync(string secret, string userId, string pin, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(pin);
        var found = await OnDevice(secret).SingleOrDefaultAsync(one => one.User.Id == userId, cancellationToken);
        var deviceId = found?.Person.DeviceId ?? Guid.Empty;
        if (await database.DevicePeople.Where(person => person.DeviceId == deviceId && person.UserId == userId && person.EndedAt == null && person.TriesLeft > 0)
            .ExecuteUpdateAsync(person => person.SetProperty(p => p.TriesLeft, p => p.TriesLeft - 1), cancellationToken) == 0 || found is null)
        {
            nobody.Compare(pin);
            return new PinOutcome.Dead();
        }

        var isRight = hasher.VerifyHashedPassword(found.User, found.Person.PinHash, Enrolment.WithSecret(pin.Length > Pin.Length ? "" : pin, secret)) != PasswordVerificationResult.Failed;
        var now = time.GetUtcNow();
        if (!isRight || found.User.IsOut(now))
        {
            var left = await database.DevicePeople.Where(person => person.DeviceId == deviceId && person.UserId == userId)
                .Select(person => person.TriesLeft).SingleOrDefaultAsync(cancellationToken);
            return left > 0 ? new PinOutcome.Wrong(left) : new PinOutcome.Dead();
        }

        var at = now.ToUnixTimeMilliseconds();
        await database.DevicePeople.Where(person => person.DeviceId == deviceId && person.UserId == userId).ExecuteUpdateAsync(
            person => person.SetProperty(p => p.TriesLeft, Pin.Tries).SetProperty(p => p.LastUsedAt, at), cancellationToken);
        return new PinOutcome.Welcome(found.User, deviceId);
    }

    private IQueryable<Found> OnDevice(string secret)
    {
        var hash = DeviceCookie.Hash(secret);
        return
            from device in database.Devices
            join person in database.DevicePeople on device.Id equals person.DeviceId
            join user in database.Users on person.UserId equals user.Id
            where device.SecretHash == hash && device.EndedAt == null && person.EndedAt == null
            select new Found { Person = person, User = user };
    }

    private sealed class Found
    {
        public required DevicePerson Person { get; init; }

        public required ShopUser User { get; init; }
    }
}
