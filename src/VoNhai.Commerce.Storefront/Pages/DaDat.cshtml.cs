using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Baskets;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>
/// <c>/dat-hang/xong?k={key}</c>: every order that came of one checkout form, each with its link. The form's key is as good as a secret, so
/// one that is wrong and one that was never used get the same answer.
/// </summary>
[AllowAnonymous]
public sealed class DaDatModel(ICheckout checkout) : PageModel
{
    /// <summary>The orders, as they stood in the form.</summary>
    public IReadOnlyList<OrderView> Orders { get; private set; } = [];

    /// <summary>Finds the orders of the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // Read by hand: the framework writes a handler's arguments into the log.
        var key = Request.Query["k"].ToString();
        Orders = CheckoutKeys.IsOne(key) ? await checkout.FindPlacedAsync(CheckoutKeys.AllOf(key), cancellationToken) : [];
        return Orders.Count == 0 ? NotFound() : Page();
    }
}
