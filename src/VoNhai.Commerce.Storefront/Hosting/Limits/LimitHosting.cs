using Microsoft.AspNetCore.RateLimiting;

namespace VoNhai.Commerce.Storefront.Hosting.Limits;

/// <summary>Puts the limits into the framework's rate limiter.</summary>
internal static class LimitHosting
{
    public static WebApplicationBuilder AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LimitSettings>().BindConfiguration(LimitSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<RequestLimits>();
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddOptions<RateLimiterOptions>().Configure<RequestLimits>((limiter, limits) => limits.Apply(limiter));
        return builder;
    }
}
