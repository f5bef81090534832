using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Practice;

namespace VoNhai.Commerce.Storefront.Pages.ThucHanh;

/// <summary><c>/thuc-hanh/ngan-hang/toi</c>: Ngân hàng Tập as a learner's own bank app: what is there, what moved, and ways to pay.</summary>
[Authorize]
public sealed class NganHangToiModel(Wallets wallets) : PageModel
{
    /// <summary>The account.</summary>
    public Wallet Wallet { get; private set; } = null!;

    /// <summary>What moved, newest first.</summary>
    public IReadOnlyList<WalletLine> Lines { get; private set; } = [];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await wallets.OfAsync(User.UserId(), cancellationToken) is not { } wallet)
        {
            return NotFound();
        }

        Wallet = wallet;
        Lines = await wallets.ReadAsync(wallet, cancellationToken);
        return Page();
    }
}
