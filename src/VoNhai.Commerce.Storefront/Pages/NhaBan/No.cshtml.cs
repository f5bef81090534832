using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/no</c>: where the debts stood before they became a book of their own.</summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class NoModel : PageModel
{
    /// <summary>Leads on to the debts.</summary>
    public IActionResult OnGet([FromQuery(Name = "tim")] string? search) =>
        LocalRedirectPermanent("/nha-ban/so-no" + (string.IsNullOrEmpty(search) ? "" : new QueryBuilder { { "tim", search } }.ToString()));
}
