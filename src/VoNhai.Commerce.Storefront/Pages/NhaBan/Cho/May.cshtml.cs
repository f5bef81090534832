using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Till;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Cho;

/// <summary><c>/nha-ban/cho/may</c>: the till of a phone with scripts, kept on it for days without a network. It says nothing but whose it is.</summary>
[Authorize(Policy = TillAccess.Policy)]
public sealed class MayModel : PageModel
{
    /// <summary>Whose till.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>Shows the till.</summary>
    public IActionResult OnGet()
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        HouseholdId = householdId;
        return Page();
    }
}
