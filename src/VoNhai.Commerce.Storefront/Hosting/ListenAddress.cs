namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>
/// Where the storefront listens when nobody says: <see cref="Fallback"/>. It stands here and not in appsettings.json, because an
/// address there would beat the environment's.
/// </summary>
internal static class ListenAddress
{
    /// <summary>Loopback only: to be seen from outside is a decision.</summary>
    public const string Fallback = "http://localhost:5080";

    /// <summary>The keys that say otherwise: <c>--urls</c>, ASPNETCORE_URLS, HTTP_PORTS, HTTPS_PORTS and their prefixed forms.</summary>
    private static readonly string[] Keys = ["urls", "http_ports", "https_ports"];

    public static bool IsNamed(IConfiguration configuration)
        => Keys.Any(key => !string.IsNullOrWhiteSpace(configuration[key])) || Endpoints(configuration).Any();

    /// <summary>Whether one of the named addresses is https.</summary>
    public static bool HasHttps(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(Endpoints(configuration).Select(endpoint => endpoint["Url"] ?? ""));
        return !string.IsNullOrWhiteSpace(configuration["https_ports"])
            || urls.Any(url => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<IConfigurationSection> Endpoints(IConfiguration configuration)
        => configuration.GetSection("Kestrel:Endpoints").GetChildren();
}
