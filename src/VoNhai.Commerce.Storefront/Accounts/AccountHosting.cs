using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Feeds;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Market;
using VoNhai.Commerce.Storefront.Support;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Accounts, sessions and the key ring.</summary>
internal static class AccountHosting
{
    /// <summary>What <c>MapStaticAssets</c> adds in Development without its marks: files of <c>wwwroot</c> that are younger than the build.</summary>
    internal const string FilesInDevelopment = "{**path:file}";

    public static WebApplicationBuilder AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<AccountSettings>().BindConfiguration(AccountSettings.Section).ValidateDataAnnotations().ValidateOnStart();

        // One name for all instances: each can read what another has signed.
        services.AddDataProtection().SetApplicationName("VoNhai.Commerce.Storefront").PersistKeysToDbContext<ShopDbContext>();

        services.AddIdentityCore<ShopUser>(AccountRules.Apply).AddRoles<IdentityRole>().AddEntityFrameworkStores<ShopDbContext>()
            .AddClaimsPrincipalFactory<ShopClaimsFactory>().AddPasswordValidator<CommonPassphrases>();
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
        services.AddSingleton<EntryRefusal>();
        services.AddScoped<SessionStart>();
        services.AddSingleton<DeviceCookie>();
        services.AddScoped(provider => new Cards(Database(provider), Trail(provider), Time(provider), Settings(provider)));
        services.AddScoped(provider => new Enrolment(Database(provider), Hasher(provider), Time(provider)));
        services.AddScoped(provider => new PinLogIn(Database(provider), Hasher(provider), provider.GetRequiredService<NobodysHash>(), Time(provider)));
        services.AddScoped(provider => new Sessions(Database(provider), Time(provider), Settings(provider)));
        services.AddScoped(provider => new Helpers(Database(provider), Trail(provider), Time(provider)));
        services.AddScoped(provider => new HouseholdAccounts(
            Database(provider), Trail(provider), provider.GetRequiredService<MarketMode>(), provider.GetRequiredService<IOptions<PracticeSettings>>(), Time(provider)));
        services.AddScoped(provider => new PersonStandings(Database(provider)));
        services.AddScoped(provider => new Staff(Database(provider), Trail(provider), Time(provider)));
        services.AddScoped(provider => new AuditTrail(Database(provider), provider.GetRequiredService<IHttpContextAccessor>(), Time(provider)));
        services.AddScoped(provider => new SupportViews(Database(provider), Trail(provider), Time(provider)));
        services.AddScoped(provider => new FeedOverview(Database(provider), provider.GetRequiredService<IFeedDesk>()));
        services.AddScoped(provider => new FirstOperator(
            Database(provider), Trail(provider), Hasher(provider), provider.GetRequiredService<IOptions<PracticeSettings>>(), Settings(provider), Time(provider)));
        services.AddScoped<IPasskeyHandler<ShopUser>, PasskeyHandler<ShopUser>>();
        services.AddScoped(provider => new Passkeys(
            provider.GetRequiredService<UserManager<ShopUser>>(), provider.GetRequiredService<IPasskeyHandler<ShopUser>>(),
            provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<Site>(), Time(provider)));
        services.AddOptions<IdentityPasskeyOptions>().Configure(passkeys => passkeys.ResidentKeyRequirement = "required");
        services.AddHostedService<AccountSweep>();

        services.AddSingleton<DatabaseTicketStore>();
        services.AddSingleton<ITicketStore>(provider => provider.GetRequiredService<DatabaseTicketStore>());
        services.AddHttpContextAccessor();
        services.AddSingleton<IAuthorizationHandler, WorkplaceGate>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<ITicketStore, Site, IOptions<AccountSettings>>(Sessions);
        services.AddAuthorizationBuilder()
            .AddPolicy(ShopRoles.Household, policy => policy.AddRequirements(new WorkplaceRequirement()))
            .AddPolicy(ShopRoles.Settings, policy => policy.AddRequirements(new WorkplaceRequirement(AsksFresh: true)))
            .AddPolicy(ShopRoles.Till, policy => policy.AddRequirements(new WorkplaceRequirement(HelperRights.Sell, StaysOpen: true)))
            .AddPolicy(ShopRoles.Packing, policy => policy.AddRequirements(new WorkplaceRequirement(HelperRights.Pack)))
            .AddPolicy(ShopRoles.Listing, policy => policy.AddRequirements(new WorkplaceRequirement(HelperRights.List)))
            .AddPolicy(ShopRoles.Account, policy => policy.AddRequirements(new WorkplaceRequirement(Anybody: true, AsksFresh: true)))
            .AddPolicy(ShopRoles.RunKeeper, policy => policy.RequireRole(ShopRoles.RunKeeper, ShopRoles.Operator))
            .AddPolicy(ShopRoles.Trainer, policy => policy.RequireRole(ShopRoles.Trainer))
            .AddPolicy(ShopRoles.Operator, policy => policy.RequireRole(ShopRoles.Operator))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(IsSignedIn).Build());
        return builder;
    }

    /// <summary>
    /// What a page or door asks for that names no policy and is not marked as everyone's. Where no route is there is nothing to guard: that
    /// stays 404 or 405 for everybody, and no way to the log-in.
    /// </summary>
    private static bool IsSignedIn(AuthorizationHandlerContext context)
        => context.User.Identity?.IsAuthenticated == true
        || (context.Resource is HttpContext request && request.GetEndpoint() is not RouteEndpoint { RoutePattern.RawText: not FilesInDevelopment });

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
        cookie.Events.OnRedirectToAccessDenied = context => context.HttpContext.RequestServices.GetRequiredService<EntryRefusal>().WriteAsync(context.HttpContext);
    }

    private static ShopDbContext Database(IServiceProvider provider) => provider.GetRequiredService<ShopDbContext>();

    private static AuditTrail Trail(IServiceProvider provider) => provider.GetRequiredService<AuditTrail>();

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();

    private static IPasswordHasher<ShopUser> Hasher(IServiceProvider provider) => provider.GetRequiredService<IPasswordHasher<ShopUser>>();

    private static IOptions<AccountSettings> Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<AccountSettings>>();
}
