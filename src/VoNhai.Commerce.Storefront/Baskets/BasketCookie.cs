using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Baskets;

/// <summary>The cart lives in a cookie of the buyer's own, and beside it the key of what it will order: no account, and nothing of it is kept here.</summary>
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

    /// <summary>The key of the form that orders this cart, the same in every tab: whoever presses in two of them orders once.</summary>
    /// <param name="context">The request of the form.</param>
    /// <param name="householdSlug">Whose part of the cart is ordered; empty for all of it.</param>
    public string FormKey(HttpContext context, string? householdSlug)
    {
        ArgumentNullException.ThrowIfNull(context);
        return KeptKey(context.Request) is { } kept ? CheckoutKeys.OfPart(kept, householdSlug) : RenewFormKey(context, householdSlug);
    }

    /// <summary>The keys of all forms that this cart may have been ordered by: as a whole, and by these households' parts.</summary>
    public IEnumerable<string> FormKeys(HttpRequest request, IEnumerable<string> householdSlugs)
    {
        ArgumentNullException.ThrowIfNull(request);
        return KeptKey(request) is { } kept
            ? householdSlugs.Prepend("").Distinct().Select(slug => CheckoutKeys.OfPart(kept, slug))
            : [];
    }

    /// <summary>A key that nothing was ordered by.</summary>
    public string RenewFormKey(HttpContext context, string? householdSlug)
    {
        ArgumentNullException.ThrowIfNull(context);
        var key = CheckoutKeys.New();
        context.Response.Cookies.Append(site.CookieName("cart-key"), key, site.CookieOptions(Life));
        return CheckoutKeys.OfPart(key, householdSlug);
    }

    /// <summary>What is put in next is another order.</summary>
    public void ForgetFormKey(HttpResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Cookies.Delete(site.CookieName("cart-key"), site.CookieOptions());
    }

    private string? KeptKey(HttpRequest request) => request.Cookies[site.CookieName("cart-key")] is { } kept && CheckoutKeys.IsOne(kept) ? kept : null;
}
