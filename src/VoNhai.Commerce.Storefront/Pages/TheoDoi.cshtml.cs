using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Hosting.Limits;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>
/// <c>/theo-doi</c>: find an order by its code and the last four digits of the phone. There are only ten thousand endings, so tries are
/// counted by code too, wherever they come from.
/// </summary>
[AllowAnonymous]
public sealed class TheoDoiModel(IOrderTracking tracking, RequestLimits limits) : PageModel
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
        if (OrderCode.TryRead(Code, out var code) && !limits.TryTake(HttpContext, RouteFamily.Tracking, code.ToString(), out var wait))
        {
            Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        if (await tracking.FindByPhoneAsync(Code ?? "", (LastFour ?? "").Trim(), cancellationToken) is { } order)
        {
            return LocalRedirect($"/don-hang/{order.Code}?k={order.Secret.Reveal()}");
        }

        NotSeen = true;
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }
}
