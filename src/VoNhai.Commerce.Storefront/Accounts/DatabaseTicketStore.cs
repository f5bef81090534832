using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// Keeps sessions in the database instead of in the cookie. Log-out deletes the row, a new security stamp outdates it, and either way
/// an old cookie is worthless at the next request and on every instance.
/// </summary>
internal sealed class DatabaseTicketStore(
    IServiceScopeFactory scopes, TimeProvider time, IOptions<AccountSettings> settings, IOptions<IdentityOptions> identity) : ITicketStore
{
    /// <summary>How far behind "last used" may be.</summary>
    private static readonly TimeSpan UseStep = TimeSpan.FromMinutes(5);

    /// <summary>How far behind the lock may be.</summary>
    private static readonly TimeSpan UnlockStep = TimeSpan.FromSeconds(20);

    private readonly string stampClaim = identity.Value.ClaimsIdentity.SecurityStampClaimType;

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, CancellationToken.None);

    public Task<string> StoreAsync(AuthenticationTicket ticket, CancellationToken cancellationToken) => StoreAsync(ticket, DeviceNames.Of(null), cancellationToken);

    /// <summary>The new session takes the place of the one that the browser brought.</summary>
    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var key = await StoreAsync(ticket, DeviceNames.Of(httpContext.Request.Headers.UserAgent), cancellationToken);
        if (httpContext.Features.Get<SessionBefore>() is { } before)
        {
            await RemoveAsync(before.Key, cancellationToken);
        }

        return key;
    }

    private async Task<string> StoreAsync(AuthenticationTicket ticket, string name, CancellationToken cancellationToken)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        database.AuthTickets.Add(new AuthTicket
        {
            KeyHash = Hash(key),
            UserId = Claim(ticket, ClaimTypes.NameIdentifier),
            Stamp = Claim(ticket, stampClaim),
            Content = TicketSerializer.Default.Serialize(ticket),
            BeganAt = now.ToUnixTimeMilliseconds(),
            ExpiresAt = Expiry(ticket, now),
            Id = Guid.CreateVersion7(now),
            Way = SessionStart.WayOf(ticket.Properties),
            DeviceId = SessionStart.DeviceOf(ticket.Properties),
            Name = name,
            LastUsedAt = now.ToUnixTimeMilliseconds(),
            UnlockedUntil = (now + settings.Value.LockAfter).ToUnixTimeMilliseconds(),
        });
        await database.SaveChangesAsync(cancellationToken);
        return key;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, CancellationToken.None);

    /// <summary>
    /// At a door that begins a session the old one is not recognised: otherwise the cookie handler would put the new person under the old
    /// key, which somebody else may have planted, and the form's token would be bound to whoever leaves.
    /// </summary>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (httpContext.GetEndpoint()?.Metadata.GetMetadata<BeginsSessionAttribute>() is not null)
        {
            if ((await FindAsync(key, cancellationToken)).Ticket is { } before)
            {
                httpContext.Features.Set(new SessionBefore(key, before.Principal));
            }

            return null;
        }

        var (ticket, session) = await FindAsync(key, cancellationToken);
        httpContext.Features.Set(session);
        return ticket;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken) => (await FindAsync(key, cancellationToken)).Ticket;

    /// <summary>Notes that a session was used, and keeps it unlocked when that use says so. Far from each request writes.</summary>
    public async Task NoteUseAsync(SessionInUse session, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (used, unlocked) = (now.ToUnixTimeMilliseconds(), session.CountsAsUse ? (now + settings.Value.LockAfter).ToUnixTimeMilliseconds() : session.UnlockedUntil);
        if (used - session.LastUsedAt < UseStep.TotalMilliseconds && unlocked - session.UnlockedUntil < UnlockStep.TotalMilliseconds)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDbContext>();

        // Only forward: a session that was locked by hand meanwhile has 0 there and stays locked.
        await database.AuthTickets.Where(row => row.Id == session.Id && row.UnlockedUntil == session.UnlockedUntil).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.LastUsedAt, used).SetProperty(r => r.UnlockedUntil, unlocked), cancellationToken);
    }

    private async Task<(AuthenticationTicket? Ticket, SessionInUse? Session)> FindAsync(string key, CancellationToken cancellationToken)
    {
        var hash = Hash(key);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        var row = await (
            from ticket in database.AuthTickets
            join user in database.Users on ticket.UserId equals user.Id
            where ticket.KeyHash == hash && ticket.ExpiresAt > now && ticket.Stamp == user.SecurityStamp
                && (user.HelperUntil == null || user.HelperUntil > now)
                && (ticket.DeviceId == null || database.Devices.Any(device => device.Id == ticket.DeviceId && device.EndedAt == null))
            select new { ticket.Content, ticket.Id, ticket.Way, ticket.DeviceId, ticket.UnlockedUntil, ticket.LastUsedAt }).FirstOrDefaultAsync(cancellationToken);
        return row is null ? default
            : (TicketSerializer.Default.Deserialize(row.Content), new SessionInUse(row.Id, row.Way, row.DeviceId, row.UnlockedUntil, row.LastUsedAt));
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => RenewAsync(key, ticket, CancellationToken.None);

    public async Task RenewAsync(string key, AuthenticationTicket ticket, CancellationToken cancellationToken)
    {
        var hash = Hash(key);
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        var beganAt = await database.AuthTickets.Where(row => row.KeyHash == hash).Select(row => (long?)row.BeganAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (beganAt is null)
        {
            return;
        }

        var expiresAt = Expiry(ticket, DateTimeOffset.FromUnixTimeMilliseconds(beganAt.Value));
        var content = TicketSerializer.Default.Serialize(ticket);
        var user = Claim(ticket, ClaimTypes.NameIdentifier);

        // The same person only: a key never changes hands.
        await database.AuthTickets.Where(row => row.KeyHash == hash && row.UserId == user).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.Content, content).SetProperty(r => r.ExpiresAt, expiresAt), cancellationToken);
    }

    public Task RemoveAsync(string key) => RemoveAsync(key, CancellationToken.None);

    public async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        var hash = Hash(key);
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        await database.AuthTickets.Where(row => row.KeyHash == hash).ExecuteDeleteAsync(cancellationToken);
    }

    private long Expiry(AuthenticationTicket ticket, DateTimeOffset began)
    {
        var idle = ticket.Properties.ExpiresUtc ?? time.GetUtcNow() + settings.Value.IdleLife;
        var longest = began + settings.Value.LongestLife;
        return (idle < longest ? idle : longest).ToUnixTimeMilliseconds();
    }

    private static string Claim(AuthenticationTicket ticket, string type) => ticket.Principal.FindFirstValue(type)
        ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"A session needs the claim {type}."));

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
