using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>
/// A practice class may meet by plain http, because a hotspot has no certificate; but never on a database with a real household in it. Such a
/// start fails and says why. What is refused outside practice: <see cref="Guards.PlainHttpGuard"/>.
/// </summary>
internal static class PlainHttp
{
    public static async Task KeepClassesApartAsync(this WebApplication app, CancellationToken cancellationToken = default)
    {
        if (app.Services.GetRequiredService<Site>().IsHttps || !app.Services.GetRequiredService<IOptions<PracticeSettings>>().Value.Enabled
            || !Addresses(app.Configuration).Any(IsOpenAndPlain))
        {
            return;
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
