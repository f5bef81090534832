using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Baskets;

/// <summary>The cart lives in a cookie of the buyer's own: no account, and nothing of it is kept here.</summary>
internal static class BasketCookie
{
    private const string PlainName = "gio";

    public static Cart ReadCart(this HttpRequest request) => Cart.Read(request.Cookies[NameFor(request)]);

    public static void WriteCart(this HttpResponse response, Cart cart)
    {
        var name = NameFor(response.HttpContext.Request);
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(30),
            Path = "/",
            SameSite = SameSiteMode.Lax,
            Secure = response.HttpContext.Request.IsHttps,
        };
        if (cart.Lines.Count == 0)
        {
            response.Cookies.Delete(name, options);
        }
        else
        {
            response.Cookies.Append(name, cart.ToString(), options);
        }
    }

    private static string NameFor(HttpRequest request) => request.IsHttps ? "__Host-" + PlainName : PlainName;
}
