namespace VoNhai.Commerce.Storefront.Hosting.Limits;

/// <summary>The limits and their settings.</summary>
internal static class LimitHosting
{
    public static WebApplicationBuilder AddLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<LimitSettings>().BindConfiguration(LimitSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<RequestLimits>();
        return builder;
    }
}
