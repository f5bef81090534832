using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/ngon-ngu</c>: the words of all pages in Vietnamese or in English, kept for a year in a cookie that says nothing else.</summary>
/// <remarks>Without a token, for it stands at the foot of pages that are the same for everybody; a request from another site is refused before.</remarks>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class NgonNguModel : PageModel
{
    private readonly Site site;

    /// <summary>For the framework.</summary>
    public NgonNguModel(Site site) => this.site = site;

    /// <summary>The page to come back to.</summary>
    [BindProperty(Name = "ve", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>The same, where it is one of this site.</summary>
    public string SafeReturn => Destination.IsOurs(ReturnTo, Url) ? ReturnTo! : "/";

    /// <summary>Shows both.</summary>
    public void OnGet()
    {
        // Nothing to read: the choice is on the device.
    }

    /// <summary>Keeps the choice and goes back.</summary>
    /// <param name="language"><c>vi</c> or <c>en</c>; anything else is Vietnamese.</param>
    public IActionResult OnPost([FromForm(Name = "tieng")] string? language)
    {
        Languages.Keep(site, Response, language ?? Languages.Vietnamese);
        return LocalRedirect(SafeReturn);
    }
}
