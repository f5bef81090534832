using Microsoft.AspNetCore.Identity;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// Decides who somebody is. Every try costs one hash, also for a number that nobody has: otherwise the time of the answer would tell
/// which numbers have an account.
/// </summary>
public sealed class LogIn
{
    /// <summary>A longer passphrase is not looked at; nobody types one.</summary>
    public const int LongestPassphrase = 256;

    private readonly UserManager<ShopUser> users;
    private readonly NobodysHash nobody;
    private readonly LogInSlowdown slowdown;
    private readonly TimeProvider time;

    internal LogIn(UserManager<ShopUser> users, NobodysHash nobody, LogInSlowdown slowdown, TimeProvider time)
    {
        this.users = users;
        this.nobody = nobody;
        this.slowdown = slowdown;
        this.time = time;
    }

    /// <summary>Compares telephone number and passphrase.</summary>
    /// <param name="phone">As typed.</param>
    /// <param name="passphrase">As typed.</param>
    /// <param name="address">Where the try comes from; see <c>ClientAddress</c>.</param>
    /// <param name="cancellationToken">Stops before the passphrase is compared.</param>
    public async Task<LogInOutcome> TryAsync(string phone, string passphrase, string address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(phone);
        ArgumentNullException.ThrowIfNull(passphrase);
        var account = PhoneNumber.TryRead(phone, out var number) ? number.ToString() : "";
        if (await slowdown.CountAsync(account, address, cancellationToken) is { } wait)
        {
            return new LogInOutcome.TryLater(wait);
        }

        var user = account.Length == 0 || passphrase.Length > LongestPassphrase ? null : await users.FindByNameAsync(account);
        if (user?.PasswordHash is null)
        {
            nobody.Compare(passphrase);
            return new LogInOutcome.Refused();
        }

        if (!await users.CheckPasswordAsync(user, passphrase) || user.IsOut(time.GetUtcNow()))
        {
            return new LogInOutcome.Refused();
        }

        await slowdown.ForgetAsync(account, address, cancellationToken);
        return new LogInOutcome.Welcome(user);
    }
}
