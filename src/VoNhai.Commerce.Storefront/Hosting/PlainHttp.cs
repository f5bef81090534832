using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>
/// Plain http that others than this machine can reach is for practice classes only, on a database without a real household: whoever listens
/// at the hotspot reads every passphrase. Anything else does not start, and says why.
/// </summary>
internal static class PlainHttp
{
    public static async Task RefusePlainHttpAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        if (app.Services.GetRequiredService<Site>().IsHttps || !Addresses(app.Configuration).Any(IsOpenAndPlain))
        {
            // Https, also by a proxy in front (Site:Https): plain requests are redirected and no cookie goes in the clear.
            return;
        }

        if (!app.Services.GetRequiredService<IOptions<PracticeSettings>>().Value.Enabled)
        {
            throw new CommerceException(
                "Plain http is served to this machine only. Listen by https, or set Site:Https=true and Site:KnownProxies when a proxy in front ends the TLS. (http thường chỉ dành cho chính máy này.)");
        }

        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ShopDbContext>().Set<Household>().AnyAsync(household => !household.IsPractice, cancellationToken))
        {
            throw new CommerceException(
                "This database holds a real household: a practice class by plain http needs a database of its own. (Cơ sở dữ liệu có nhà bán thật, không mở lớp tập qua http.)");
        }
    }

    /// <summary>Every address that the settings name; a port alone is open to all.</summary>
    internal static IEnumerable<string> Addresses(IConfiguration configuration)
        => (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? ""))
            .Concat(string.IsNullOrWhiteSpace(configuration["urls"]) && !string.IsNullOrWhiteSpace(configuration["http_ports"]) ? ["http://*"] : []);

    internal static bool IsOpenAndPlain(string address)
    {
        if (!address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var host = BindingAddress.Parse(address).Host.Trim('[', ']');
        return !host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            && !host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            && !host.StartsWith("unix:", StringComparison.OrdinalIgnoreCase)
            && !(IPAddress.TryParse(host, out var number) && IPAddress.IsLoopback(number));
    }
}
