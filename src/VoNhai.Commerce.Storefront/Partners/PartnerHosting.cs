using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Notices;
using VoNhai.Commerce.Storefront.Audit;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>Partners, their keys, and what is sent to them.</summary>
internal static class PartnerHosting
{
    public static WebApplicationBuilder AddPartners(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<LiveKeys>();
        services.AddScoped(provider => new PartnerKeys(
            provider.GetRequiredService<ShopDbContext>(), provider.GetRequiredService<LiveKeys>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new PartnerDesk(
            provider.GetRequiredService<ShopDbContext>(), provider.GetRequiredService<IWebhookDesk>(), provider.GetRequiredService<AuditTrail>(), provider.GetRequiredService<TimeProvider>()));
        services.AddOptions<WebhookSettings>().BindConfiguration(WebhookSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient(WebhookClock.Client)
            .ConfigureHttpClient((provider, http) => http.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<WebhookSettings>>().Value.AnswerSeconds))
            .ConfigurePrimaryHttpMessageHandler(provider => WebhookHttp.NewHandler(provider.GetRequiredService<IOptions<WebhookSettings>>().Value.PrivateAddressesToo));
        services.AddHostedService<WebhookClock>();
        return builder;
    }
}
