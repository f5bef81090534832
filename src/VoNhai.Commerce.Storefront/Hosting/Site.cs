using Microsoft.Extensions.Options;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>How this site is reached, and so how its cookies must look.</summary>
public sealed class Site
{
    /// <summary>Reads <c>Site:Https</c>, or judges by the listening addresses.</summary>
    public Site(IOptions<SiteSettings> settings, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(settings);
        IsHttps = settings.Value.Https ?? ListenAddress.HasHttps(configuration);
        address = settings.Value.Address.Length > 0 ? new Uri(settings.Value.Address) : null;
    }

    private readonly Uri? address;

    /// <summary>The address of this site for what is read elsewhere, without a path: <c>Site:Address</c>, or where the request came to.</summary>
    public Uri AddressOf(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return address ?? (Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}/", UriKind.Absolute, out var asked) ? asked : new Uri(ListenAddress.Fallback));
    }

    /// <summary>Whether browsers come by https.</summary>
    public bool IsHttps { get; }

    /// <summary>
    /// The full name of one of our cookies: <c>__Host-vonhai-cart</c> on https, where the browser then refuses one that was planted by
    /// another host; <c>vonhai-cart</c> on http, where it would refuse the prefix.
    /// </summary>
    public string CookieName(string name) => (IsHttps ? "__Host-vonhai-" : "vonhai-") + name;

    /// <summary>Options that suit <see cref="CookieName"/>: HttpOnly, SameSite=Lax, path /, Secure as the site needs it.</summary>
    /// <param name="maxAge">How long the browser keeps it; <c>null</c>: until it is closed.</param>
    public CookieOptions CookieOptions(TimeSpan? maxAge = null) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = maxAge,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = IsHttps,
    };

    /// <summary>Always on https. On http a cookie with Always would make antiforgery throw, so it follows the request.</summary>
    internal CookieSecurePolicy SecurePolicy => IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    /// <summary>Names a framework cookie as ours and secures it.</summary>
    internal void Dress(CookieBuilder cookie, string name, SameSiteMode sameSite)
    {
        cookie.Name = CookieName(name);
        cookie.Path = "/";
        cookie.Domain = null;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = sameSite;
        cookie.SecurePolicy = SecurePolicy;
    }

    /// <summary>Whether the request carries one of our cookies: its answer may be a person's own.</summary>
    /// <remarks>A language is chosen by many.</remarks>
    internal static bool KnowsVisitor(HttpRequest request) => request.Cookies.Keys.Any(name
        => !name.EndsWith("vonhai-" + Languages.Cookie, StringComparison.Ordinal)
        && (name.StartsWith("__Host-vonhai-", StringComparison.Ordinal) || name.StartsWith("vonhai-", StringComparison.Ordinal)));
}
