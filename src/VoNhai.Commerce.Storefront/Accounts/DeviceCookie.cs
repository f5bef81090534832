using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>The cookie by which an enrolled device is known: 256 random bits and nothing else. It opens nothing without a PIN.</summary>
public sealed class DeviceCookie
{
    /// <summary>As long as browsers keep any cookie.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromDays(400);

    private readonly Site site;
    private readonly string name;

    /// <summary>The cookie of this site.</summary>
    public DeviceCookie(Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        (this.site, name) = (site, site.CookieName("device"));
    }

    /// <summary>A new device's secret.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>As it is kept. Fast, because nobody guesses 256 bits.</summary>
    public static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>The secret that the browser brought; empty when there is none of the right shape.</summary>
    public string Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Cookies[name] is { Length: 43 } secret ? secret : "";
    }

    /// <summary>Lets the browser keep it.</summary>
    public void Write(HttpResponse response, string secret)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Cookies.Append(name, secret, site.CookieOptions(Life));
    }
}
