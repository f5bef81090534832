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
    private readonly string stampClaim = identity.Value.ClaimsIdentity.SecurityStampClaimType;

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, CancellationToken.None);

    public async Task<string> StoreAsync(AuthenticationTicket ticket, CancellationToken cancellationToken)
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
        });
        await database.SaveChangesAsync(cancellationToken);
        return key;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => RetrieveAsync(key, CancellationToken.None);

    /// <summary>
    /// At a door that begins a session the old one is ended, not recognised: otherwise the cookie handler would put the new person
    /// under the old key, which somebody else may have planted.
    /// </summary>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsPost(httpContext.Request.Method) && httpContext.GetEndpoint()?.Metadata.GetMetadata<BeginsSessionAttribute>() is not null)
        {
            await RemoveAsync(key, cancellationToken);
            return null;
        }

        return await RetrieveAsync(key, cancellationToken);
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken)
    {
        var hash = Hash(key);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        var content = await (
            from ticket in database.AuthTickets
            join user in database.Users on ticket.UserId equals user.Id
            where ticket.KeyHash == hash && ticket.ExpiresAt > now && ticket.Stamp == user.SecurityStamp
            select ticket.Content).FirstOrDefaultAsync(cancellationToken);
        return content is null ? null : TicketSerializer.Default.Deserialize(content);
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
