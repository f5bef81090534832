using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Accounts, sessions and the key ring.</summary>
internal static class AccountHosting
{
    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AccountSettings>().BindConfiguration(AccountSettings.Section).ValidateDataAnnotations().ValidateOnStart();

        // One name for all instances: each can read what another has signed.
        services.AddDataProtection().SetApplicationName("VoNhai.Commerce.Storefront").PersistKeysToDbContext<ShopDbContext>();

        services.AddIdentityCore<ShopUser>(AccountRules.Apply).AddRoles<IdentityRole>().AddEntityFrameworkStores<ShopDbContext>()
            .AddClaimsPrincipalFactory<ShopClaimsFactory>();
        services.AddOptions<PasswordHasherOptions>()
            .Configure<IOptions<AccountSettings>>((hashing, accounts) => hashing.IterationCount = accounts.Value.HashRounds);
        services.AddSingleton<IPasswordHasher<ShopUser>, PassphraseHasher>();
        services.AddSingleton<NobodysHash>();
        services.AddScoped<LogInSlowdown>();
        services.AddScoped(provider => new LogIn(
            provider.GetRequiredService<UserManager<ShopUser>>(),
            provider.GetRequiredService<NobodysHash>(),
            provider.GetRequiredService<LogInSlowdown>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<AccountSweep>();

        services.AddSingleton<ITicketStore, DatabaseTicketStore>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<ITicketStore, Site, IOptions<AccountSettings>>(Sessions);
        services.AddAuthorizationBuilder()
            .AddPolicy(ShopRoles.Household, policy => policy.RequireClaim(ShopClaims.Household))
            .AddPolicy(ShopRoles.RunKeeper, policy => policy.RequireRole(ShopRoles.RunKeeper, ShopRoles.Operator))
            .AddPolicy(ShopRoles.Trainer, policy => policy.RequireRole(ShopRoles.Trainer))
            .AddPolicy(ShopRoles.Operator, policy => policy.RequireRole(ShopRoles.Operator));
        return builder;
    }

    private static void Sessions(
        CookieAuthenticationOptions cookie, ITicketStore store, Site site, IOptions<AccountSettings> accounts)
    {
        site.Dress(cookie.Cookie, "session", SameSiteMode.Lax);
        cookie.SessionStore = store;
        cookie.LoginPath = "/dang-nhap";
        cookie.ReturnUrlParameter = "ve";
        cookie.ExpireTimeSpan = accounts.Value.IdleLife;
        cookie.SlidingExpiration = true;
        cookie.Events.OnRedirectToLogin = context =>
        {
            // Without the host: the framework would repeat whatever Host the request claimed.
            UriHelper.FromAbsolute(context.RedirectUri, out _, out _, out var path, out var query, out _);
            context.Response.Redirect(path + query.ToString());
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
