using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>
/// <c>/dang-xuat</c>: a POST ends the session, and every copy of its cookie is worthless from then on. A GET changes nothing: it shows
/// the button.
/// </summary>
[AllowAnonymous]
public sealed class DangXuatModel : PageModel
{
    /// <summary>Shows the button to whoever is logged in.</summary>
    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? Page() : LocalRedirect("/");

    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);

        // A shared telephone must not show the last person's pages by its back button.
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return LocalRedirect("/");
    }
}
