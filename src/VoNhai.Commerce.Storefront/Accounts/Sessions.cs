using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Lists a person's sessions and devices, and ends them.</summary>
public sealed class Sessions
{
    private readonly ShopDbContext database;
    private readonly TimeProvider time;
    private readonly AccountSettings settings;

    internal Sessions(ShopDbContext database, TimeProvider time, IOptions<AccountSettings> settings)
    {
        this.database = database;
        this.time = time;
        this.settings = settings.Value;
    }

    /// <summary>Sessions that are alive, the last used first.</summary>
    public async Task<IReadOnlyList<SessionView>> SessionsAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (userId, mine, now) = (context.User.UserId(), context.Features.Get<SessionInUse>()?.Id, time.GetUtcNow().ToUnixTimeMilliseconds());
        var rows = await (
            from ticket in database.AuthTickets
            join user in database.Users on ticket.UserId equals user.Id
            where ticket.UserId == userId && ticket.ExpiresAt > now && ticket.Stamp == user.SecurityStamp
            orderby ticket.LastUsedAt descending
            select new { ticket.Id, ticket.Name, ticket.Way, ticket.BeganAt, ticket.LastUsedAt }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new SessionView(row.Id, row.Name, row.Way, At(row.BeganAt), At(row.LastUsedAt), row.Id == mine))];
    }

    /// <summary>Devices that the person may enter on, the newest first: a strange one stands at the top.</summary>
    public async Task<IReadOnlyList<DeviceView>> DevicesAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (userId, mine) = (context.User.UserId(), context.Features.Get<SessionInUse>()?.DeviceId);
        var rows = await (
            from person in database.DevicePeople
            join device in database.Devices on person.DeviceId equals device.Id
            where person.UserId == userId && person.EndedAt == null && device.EndedAt == null
            orderby person.EnrolledAt descending
            select new { device.Id, device.Name, person.Picture, person.EnrolledAt, person.LastUsedAt }).ToListAsync(cancellationToken);
        var old = time.GetUtcNow() - settings.NewFor;
        return [.. rows.Select(row => new DeviceView(
            row.Id, row.Name, PersonPictures.Of(row.Picture), At(row.EnrolledAt), At(row.LastUsedAt), row.Id == mine, At(row.EnrolledAt) > old))];
    }

    /// <summary>Ends one session of this person; whether there was one.</summary>
    public async Task<bool> EndAsync(string userId, Guid sessionId, CancellationToken cancellationToken = default)
        => await database.AuthTickets.Where(ticket => ticket.Id == sessionId && ticket.UserId == userId).ExecuteDeleteAsync(cancellationToken) == 1;

    /// <summary>
    /// Ends every session of this person, this one too, and what was shown or printed to bring it onto another device: whoever ends everything
    /// fears a stranger. Its devices stay, and so does a recovery card, which only an operator prints.
    /// </summary>
    public async Task EndAllAsync(string userId, CancellationToken cancellationToken = default)
    {
        var stamp = RandomNumberGenerator.GetHexString(32);
        await database.Users.Where(user => user.Id == userId).ExecuteUpdateAsync(user => user.SetProperty(u => u.SecurityStamp, stamp), cancellationToken);
        await database.AuthTickets.Where(ticket => ticket.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await VoidCardsAsync(userId, cancellationToken);
    }

    /// <summary>
    /// Whether the device in front of this person may add a way in that outlives it, a first passphrase or a passkey: a device that is new, or came
    /// by a recovery card of late, may not while an older one stands. Otherwise a thief's would stay after it was taken off.
    /// </summary>
    public async Task<bool> MayAddWayInAsync(HttpContext context, PersonStanding standing, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(standing);
        if (standing.IsSettled(time.GetUtcNow(), settings.NewFor))
        {
            return true;
        }

        var (userId, mine, enrolledAt) = (context.User.UserId(), context.Features.Get<SessionInUse>()?.DeviceId, standing.DeviceEnrolledAt?.ToUnixTimeMilliseconds() ?? long.MaxValue);
        return !await database.DevicePeople.AnyAsync(
            person => person.UserId == userId && person.EndedAt == null && person.DeviceId != mine && person.EnrolledAt < enrolledAt, cancellationToken);
    }

    /// <summary>
    /// Takes this person off a device and ends its sessions there. A device that is new, or came by a recovery card of late, cannot put out
    /// one that is older than itself: a thief could otherwise shut the owner out.
    /// </summary>
    /// <returns><c>null</c> when there is none; whether it was done.</returns>
    public async Task<bool?> EndDeviceAsync(HttpContext context, PersonStanding standing, Guid deviceId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(standing);
        var now = time.GetUtcNow();
        var (userId, mine, at) = (context.User.UserId(), context.Features.Get<SessionInUse>()?.DeviceId, now.ToUnixTimeMilliseconds());
        var row = await database.DevicePeople.AsNoTracking().SingleOrDefaultAsync(
            person => person.DeviceId == deviceId && person.UserId == userId && person.EndedAt == null, cancellationToken);
        if (row is null)
        {
            return null;
        }

        if (deviceId != mine && !standing.IsSettled(now, settings.NewFor) && (standing.DeviceEnrolledAt is null || At(row.EnrolledAt) < standing.DeviceEnrolledAt)
            && At(row.EnrolledAt) <= now - settings.NewFor)
        {
            return false;
        }

        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await database.DevicePeople.Where(person => person.DeviceId == deviceId && person.UserId == userId)
            .ExecuteUpdateAsync(person => person.SetProperty(p => p.EndedAt, at).SetProperty(p => p.TriesLeft, 0), cancellationToken);
        await database.AuthTickets.Where(ticket => ticket.DeviceId == deviceId && ticket.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await database.Devices.Where(device => device.Id == deviceId && !database.DevicePeople.Any(person => person.DeviceId == deviceId && person.EndedAt == null))
            .ExecuteUpdateAsync(device => device.SetProperty(d => d.EndedAt, at), cancellationToken);
        await VoidCardsAsync(userId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Locks this session by hand: somebody else takes the phone.</summary>
    public async Task LockAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<SessionInUse>() is { } session)
        {
            session.CountsAsUse = false;
            await database.AuthTickets.Where(ticket => ticket.Id == session.Id).ExecuteUpdateAsync(ticket => ticket.SetProperty(t => t.UnlockedUntil, 0), cancellationToken);
        }
    }

    /// <summary>Notes that this session stands on a device which was enrolled during it.</summary>
    public async Task PutOnAsync(HttpContext context, Guid deviceId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Features.Get<SessionInUse>() is { } session)
        {
            await database.AuthTickets.Where(ticket => ticket.Id == session.Id).ExecuteUpdateAsync(ticket => ticket.SetProperty(t => t.DeviceId, deviceId), cancellationToken);
        }
    }

    private Task<int> VoidCardsAsync(string userId, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow().ToUnixTimeMilliseconds();
        return database.EnrolmentCards.Where(card => card.UserId == userId && card.Purpose == CardPurpose.Enrol && card.UsedAt == null)
            .ExecuteUpdateAsync(card => card.SetProperty(c => c.UsedAt, at), cancellationToken);
    }

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
