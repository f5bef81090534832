using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.VietQr;

namespace VoNhai.Commerce.Storefront.Codes;

/// <summary>Which bank's app the payer opened last, remembered by the device alone: a cookie with one of a few dozen known names.</summary>
public sealed class PayersBank(Site site)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    /// <summary>The app; <c>null</c> when none was chosen on this device.</summary>
    public BankApp? Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return BankAppLink.TryFind(request.Cookies[site.CookieName("bank")], out var app) ? app : null;
    }

    /// <summary>Remembers it.</summary>
    public void Remember(HttpResponse response, BankApp app)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(app);
        response.Cookies.Append(site.CookieName("bank"), app.Id, site.CookieOptions(Life));
    }

    /// <summary>Forgets it.</summary>
    public void Forget(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Cookies.Delete(site.CookieName("bank"), site.CookieOptions());
    }
}
