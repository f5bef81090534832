using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Practice;

namespace VoNhai.Commerce.Storefront.Pages.ThucHanh;

/// <summary><c>/thuc-hanh/ngan-hang/bien-nhan/{so}</c>: the receipt of a line of one's own account: a picture with TẬP burnt in, and nothing to keep.</summary>
[Authorize]
public sealed class BienNhanModel(Wallets wallets) : PageModel
{
    /// <summary>The line.</summary>
    public WalletLine Line { get; private set; } = null!;

    /// <summary>The page to go back to.</summary>
    public string? ReturnTo { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(long so, [FromQuery(Name = "ve")] string? back, CancellationToken cancellationToken)
    {
        if (await wallets.OfAsync(User.UserId(), cancellationToken) is not { } wallet || await wallets.FindAsync(wallet, so, cancellationToken) is not { } line)
        {
            return NotFound();
        }

        (Line, ReturnTo) = (line, Url.IsLocalUrl(back) ? back : null);
        return Page();
    }
}
