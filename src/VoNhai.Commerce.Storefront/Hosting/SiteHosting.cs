using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.Options;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>How the site is reached: addresses, proxies, https and the limits of a connection.</summary>
internal static class SiteHosting
{
    public static WebApplicationBuilder AddSite(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<SiteSettings>().BindConfiguration(SiteSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddOptions<PracticeSettings>()
            .Configure<IHostEnvironment>((practice, environment) => practice.Enabled = environment.IsDevelopment())
            .BindConfiguration(PracticeSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<Site>();
        builder.Services.AddSingleton(TimeProvider.System);

        if (!ListenAddress.IsNamed(builder.Configuration))
        {
            builder.WebHost.UseUrls(ListenAddress.Fallback);
        }

        builder.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.MaxRequestBodySize = context.Configuration.GetSection(SiteSettings.Section).Get<SiteSettings>()?.MostBodyBytes
                ?? new SiteSettings().MostBodyBytes;
        });

        builder.Services.AddOptions<HttpsRedirectionOptions>().Configure<IConfiguration>((redirection, configuration) =>
        {
            redirection.RedirectStatusCode = StatusCodes.Status308PermanentRedirect;
            redirection.HttpsPort = HttpsPort(configuration);
        });
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<SiteSettings>>(Trust);
        builder.Services.AddOptions<AntiforgeryOptions>().Configure<Site>((antiforgery, site) =>
        {
            site.Dress(antiforgery.Cookie, "form", SameSiteMode.Strict);
            antiforgery.SuppressXFrameOptionsHeader = true; // frame-ancestors says it.
        });
        return builder;
    }

    /// <summary>The last proxy's word on address and scheme, and only of a proxy that we know.</summary>
    private static void Trust(ForwardedHeadersOptions forwarded, IOptions<SiteSettings> site)
    {
        forwarded.KnownIPNetworks.Clear();
        forwarded.KnownProxies.Clear();
        forwarded.ForwardLimit = 1;
        foreach (var proxy in site.Value.KnownProxies)
        {
            forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        forwarded.ForwardedHeaders = forwarded.KnownProxies.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
    }

    /// <summary>The port of our own https address; 443 when a proxy in front has it.</summary>
    private static int HttpsPort(IConfiguration configuration)
    {
        var named = (configuration["urls"] ?? "").Split(';', StringSplitOptions.TrimEntries)
            .Where(url => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            .Select(url => BindingAddress.Parse(url).Port)
            .Concat((configuration["https_ports"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(port => int.Parse(port, CultureInfo.InvariantCulture)));
        return named.Append(443).First(port => port > 0);
    }
}
