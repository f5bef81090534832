using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Declarations;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Market;

namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>What the operator declares, what people agreed to, and what they ask of their data.</summary>
internal static class PrivacyHosting
{
    public static WebApplicationBuilder AddPrivacy(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<PrivacySettings>().BindConfiguration(PrivacySettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped(provider => new DeclarationBook(
            Database(provider), provider.GetRequiredService<AuditTrail>(), provider.GetRequiredService<IHttpContextAccessor>(), Time(provider)));
        services.AddScoped(provider => new MarketMode(
            Database(provider), provider.GetRequiredService<DeclarationBook>(), provider.GetRequiredService<IOptions<PracticeSettings>>()));
        services.AddScoped(provider => new Consents(Database(provider), provider.GetRequiredService<DeclarationBook>(), Time(provider)));
        services.AddScoped(provider => new DataRequests(
            Database(provider), provider.GetRequiredService<IPersonalData>(), provider.GetRequiredService<AuditTrail>(), Time(provider)));
        services.AddHostedService<PrivacyRounds>();
        return builder;
    }

    private static ShopDbContext Database(IServiceProvider provider) => provider.GetRequiredService<ShopDbContext>();

    private static TimeProvider Time(IServiceProvider provider) => provider.GetRequiredService<TimeProvider>();
}
