using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Baskets;
using VoNhai.Commerce.Storefront.Codes;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>
/// <c>/quen-may-nay</c>: the next person on a shared telephone finds no cart, no copies of orders, no form half filled in and no chosen bank. The worker hears
/// the same request and drops its copies, with or without a network. It asks no log-in and ends none: a household's till may hold sales that were not sent yet.
/// </summary>
[AllowAnonymous]
public sealed class QuenMayNayModel(BasketCookie cart, PayersBank bank) : PageModel
{
    /// <summary>Forgotten a moment ago.</summary>
    public bool IsDone => Request.Query.ContainsKey("xong");

    /// <summary>Shows the button.</summary>
    public void OnGet()
    {
        // Nothing to read: what would be forgotten is on the telephone.
    }

    /// <summary>Forgets.</summary>
    public IActionResult OnPost()
    {
        cart.Write(Response, Cart.Empty);
        bank.Forget(Response);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return LocalRedirect("/quen-may-nay?xong=1");
    }
}
