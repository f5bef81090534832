using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Pages.CongCu;
using VoNhai.Commerce.Storefront.Practice;

namespace VoNhai.Commerce.Storefront.Pages.ThucHanh;

/// <summary>
/// <c>/thuc-hanh/ngan-hang/quet</c>: finds a code by the camera where there is one to look through, by a photograph everywhere else, or by pasting.
/// Pictures stay on the telephone; only the text of the code goes to the page that pays.
/// </summary>
[Authorize]
public sealed class QuetModel(Wallets wallets) : PageModel
{
    /// <summary>The longest text of a code that is taken.</summary>
    public static int MostScanned => MaQrModel.MostScanned;

    /// <summary>Shows the ways to scan.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
        => await wallets.OfAsync(User.UserId(), cancellationToken) is null ? NotFound() : Page();
}
