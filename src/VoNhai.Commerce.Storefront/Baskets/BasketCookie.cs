using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Baskets;

/// <summary>The cart lives in a cookie of the buyer's own: no account, and nothing of it is kept here.</summary>
public sealed class BasketCookie(Site site)
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(30);

    /// <summary>What the buyer has put in; empty when there is no cookie, or it cannot be read.</summary>
    public Cart Read(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Cart.Read(request.Cookies[site.CookieName("cart")]);
    }

    /// <summary>Keeps the cart with the buyer; an empty one is forgotten.</summary>
    public void Write(HttpResponse response, Cart cart)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(cart);
        if (cart.Lines.Count == 0)
        {
            response.Cookies.Delete(site.CookieName("cart"), site.CookieOptions());
        }
        else
        {
            response.Cookies.Append(site.CookieName("cart"), cart.ToString(), site.CookieOptions(Life));
        }
    }
}
