using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// Passkeys, by the framework's own handler. What was asked of the authenticator waits in a protected cookie of five minutes instead of on
/// the server: the challenge in it is random, and the answer is judged against it.
/// </summary>
public sealed class Passkeys
{
    /// <summary>The most that a person has.</summary>
    public const int Most = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly UserManager<ShopUser> users;
    private readonly IPasskeyHandler<ShopUser> handler;
    private readonly ITimeLimitedDataProtector protector;
    private readonly Site site;
    private readonly TimeProvider time;

    internal Passkeys(UserManager<ShopUser> users, IPasskeyHandler<ShopUser> handler, IDataProtectionProvider protection, Site site, TimeProvider time)
    {
        this.users = users;
        this.handler = handler;
        protector = protection.CreateProtector("VoNhai.Passkeys").ToTimeLimitedDataProtector();
        this.site = site;
        this.time = time;
    }

    /// <summary>What the browser shall ask its authenticator for, to make a passkey.</summary>
    public async Task<string> OfferAsync(HttpContext context, ShopUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var entity = new PasskeyUserEntity { Id = user.Id, Name = user.PhoneNumber ?? user.DisplayName, DisplayName = user.DisplayName };
        var options = await handler.MakeCreationOptionsAsync(entity, context);
        Keep(context, "new", options.AttestationState);
        return options.CreationOptionsJson;
    }

    /// <summary>Keeps a passkey; whether it was good.</summary>
    public async Task<bool> AddAsync(HttpContext context, ShopUser user, string credential, string name)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (Take(context, "new") is not { } state || (await users.GetPasskeysAsync(user)).Count >= Most)
        {
            return false;
        }

        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential, AttestationState = state });
        if (!result.Succeeded || result.UserEntity.Id != user.Id)
        {
            return false;
        }

        result.Passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(user, result.Passkey)).Succeeded;
    }

    /// <summary>What the browser shall ask its authenticator for, to log in. Nobody is named: the authenticator knows.</summary>
    public async Task<string> AskAsync(HttpContext context)
    {
        var options = await handler.MakeRequestOptionsAsync(null, context);
        Keep(context, "in", options.AssertionState);
        return options.RequestOptionsJson;
    }

    /// <summary>Who it is; <c>null</c> when the answer proves nothing, or the person may not enter any more.</summary>
    public async Task<ShopUser?> JudgeAsync(HttpContext context, string credential)
    {
        if (Take(context, "in") is not { } state)
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential, AssertionState = state });
        if (!result.Succeeded || result.User.IsOut(time.GetUtcNow()))
        {
            return null;
        }

        await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    private string CookieName(string what) => site.CookieName("passkey-" + what);

    private void Keep(HttpContext context, string what, string? state)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Cookies.Append(CookieName(what), protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{what}|{state}"), Patience), site.CookieOptions(Patience));
    }

    private string? Take(HttpContext context, string what)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Cookies[CookieName(what)] is not { } kept)
        {
            return null;
        }

        context.Response.Cookies.Delete(CookieName(what), site.CookieOptions());
        try
        {
            var state = protector.Unprotect(kept);
            return state.StartsWith(what + "|", StringComparison.Ordinal) ? state[(what.Length + 1)..] : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Too old, or not ours: as good as none.
            return null;
        }
    }
}
