using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Begins a session: the one place where somebody who proved who it is gets a cookie.</summary>
public sealed class SessionStart(IUserClaimsPrincipalFactory<ShopUser> claims)
{
    private const string Way = "way";
    private const string Device = "device";

    /// <summary>Begins it. The page's model carries <see cref="BeginsSessionAttribute"/>, so that no key from before lives on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="user">Who it is.</param>
    /// <param name="way">How that was proved.</param>
    /// <param name="deviceId">The enrolled device, if any.</param>
    /// <param name="remember">Whether the session outlives the browser's window.</param>
    /// <returns>The person, to say where it goes.</returns>
    public async Task<ClaimsPrincipal> BeginAsync(HttpContext context, ShopUser user, LogInWay way, Guid? deviceId, bool remember)
    {
        var principal = await claims.CreateAsync(user);
        var properties = new AuthenticationProperties { IsPersistent = remember };
        properties.SetString(Way, way.ToString());
        if (deviceId is { } id)
        {
            properties.SetString(Device, id.ToString());
        }

        await context.SignInAsync(IdentityConstants.ApplicationScheme, principal, properties);
        return principal;
    }

    internal static LogInWay WayOf(AuthenticationProperties properties) => Enum.TryParse<LogInWay>(properties.GetString(Way), out var way) ? way : LogInWay.Passphrase;

    internal static Guid? DeviceOf(AuthenticationProperties properties) => Guid.TryParse(properties.GetString(Device), out var id) ? id : null;
}
