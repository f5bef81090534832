using System.ComponentModel.DataAnnotations;
using System.Net;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>Settings <c>Site:*</c>: how the world reaches this site.</summary>
public sealed class SiteSettings : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Site";

    /// <summary>
    /// Whether browsers reach the site by https, also when a proxy in front ends the TLS. Cookies are then named <c>__Host-…</c> and
    /// Secure, and plain http is redirected.
    /// </summary>
    /// <value>Default: whether one of the listening addresses is https.</value>
    public bool? Https { get; set; }

    /// <summary>
    /// Addresses of the proxies in front. Only they may say who the client is and by which scheme it came (<c>X-Forwarded-For</c>,
    /// <c>X-Forwarded-Proto</c>); from anyone else these headers are ignored.
    /// </summary>
    /// <value>Default: none.</value>
    public IList<string> KnownProxies { get; } = [];

    /// <summary>The address of this site in what others read (product feed, facts for search engines), without a path: <c>https://cho.vonhai.example</c>.</summary>
    /// <value>Default: the address that a request came to.</value>
    public string Address { get; set; } = "";

    /// <summary>The largest request body in bytes. Doors that need more (photos, statements) say so themselves.</summary>
    /// <value>Default: 1 MiB; range 16 KiB…100 MiB.</value>
    [Range(16 * 1024, 100 * 1024 * 1024)]
    public long MostBodyBytes { get; set; } = 1024 * 1024;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => KnownProxies
        .Where(proxy => !IPAddress.TryParse(proxy, out _))
        .Select(proxy => new ValidationResult($"Site:KnownProxies: '{proxy}' is not an IP address.", [nameof(KnownProxies)]))
        .Concat(Address.Length == 0 || (Uri.TryCreate(Address, UriKind.Absolute, out var site) && site.Scheme is "http" or "https" && site.PathAndQuery == "/")
            ? [] : [new ValidationResult("Site:Address is not like https://cho.vonhai.example.", [nameof(Address)])]);
}
