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

    /// <summary>Ends every session of this person, this one too. Its devices stay.</summary>
    public async Task EndAllAsync(string userId, CancellationToken cancellationToken = default)
    {
        var stamp = RandomNumberGenerator.GetHexString(32);
        await database.Users.Where(user => user.Id == userId).ExecuteUpdateAsync(user => user.SetProperty(u => u.SecurityStamp, stamp), cancellationToken);
        await database.AuthTickets.Where(ticket => ticket.UserId == userId).ExecuteDeleteAsync(cancellationToken);
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

    private static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
