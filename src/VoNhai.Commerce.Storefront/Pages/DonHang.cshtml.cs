using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/don-hang/{code}?k={secret}</c>: pay and track. A wrong, foreign or missing code gets one and the same answer.</summary>
public sealed class DonHangModel(IOrderTracking tracking) : PageModel
{
    /// <summary>The order.</summary>
    public OrderView Order { get; private set; } = null!;

    /// <summary>Finds the order of the link.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (await tracking.FindAsync(code, Secret, cancellationToken) is not { } order)
        {
            return NotFound();
        }

        Order = order;
        return Page();
    }

    /// <summary>A few bytes for the page that watches: they change when the order does.</summary>
    public async Task<IActionResult> OnGetTrangThaiAsync(string code, CancellationToken cancellationToken) =>
        await tracking.FindAsync(code, Secret, cancellationToken) is { } order
            ? new JsonResult(new { version = VersionOf(order) })
            : NotFound();

    /// <summary>Read by hand: the framework writes a handler's arguments into the log.</summary>
    private string Secret => Request.Query["k"].ToString();

    /// <summary>Changes whenever the page would look different.</summary>
    public static string VersionOf(OrderView order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return $"{order.Step}.{order.Payment.State.Status}.{order.Payment.State.Caveat}.{order.Payment.State.Received.Dong}";
    }
}
