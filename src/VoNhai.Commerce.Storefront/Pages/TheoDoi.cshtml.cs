using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/theo-doi</c>: find an order by its code and the last four digits of the phone. How often is limited by the host.</summary>
public sealed class TheoDoiModel(IOrderTracking tracking) : PageModel
{
    /// <summary>The code as typed.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The last four digits as typed.</summary>
    [BindProperty]
    public string? LastFour { get; set; }

    /// <summary>Whether it was looked for and not found.</summary>
    public bool NotSeen { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Looks for the order.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await tracking.FindByPhoneAsync(Code ?? "", (LastFour ?? "").Trim(), cancellationToken) is { } order)
        {
            return LocalRedirect($"/don-hang/{order.Code}?k={order.Secret.Reveal()}");
        }

        NotSeen = true;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
