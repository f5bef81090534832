using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Printing;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.InGiay;

/// <summary><c>/nha-ban/in/bien-qr?co=A5</c>: the stall stand on paper.</summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class StandModel(OwnAccounts accounts) : PageModel
{
    /// <summary>The chosen paper; a table's A5 when nothing sensible was chosen.</summary>
    public PaperSize Paper { get; private set; }

    /// <summary>What will be printed; <c>null</c> when the household has no account yet.</summary>
    public PrintPage? Print { get; private set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "co")] string? paper, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        Paper = PaperChoice.Read(paper, PaperSize.A5);
        if (await accounts.FindAsync(householdId, cancellationToken) is { } own)
        {
            Print = StandPage.Of(own.Stand, own.Account.HolderName, own.Seller, Paper);
        }

        return Page();
    }
}
