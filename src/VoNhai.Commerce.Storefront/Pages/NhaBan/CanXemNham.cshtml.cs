using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>
/// <c>/nha-ban/can-xem/chuyen-nham/{transfer}</c>: what to do about money that was sent here by mistake. It has no button that sends money:
/// whoever asks for it may be a thief whose victim is the real sender.
/// </summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class CanXemNhamModel(IMoneyQueue queue) : PageModel
{
    /// <summary>The money.</summary>
    public QueuedTransfer Transfer { get; private set; } = null!;

    /// <summary>Tells the advice, for money that was set aside as sent by mistake.</summary>
    public async Task<IActionResult> OnGetAsync(Guid khoan, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (await queue.FindTransferAsync(householdId, khoan, cancellationToken) is not { SetAside: SetAsideKind.Misdirected } kept)
        {
            return NotFound();
        }

        Transfer = kept.Transfer;
        return Page();
    }
}
