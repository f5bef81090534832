using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Privacy;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>
/// <c>/thoi-thu?k={secret}</c>, the link in every letter. Looking stops nothing, because mailboxes look at links by themselves; a POST does,
/// also the one of a mailbox's own button (RFC 8058).
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ThoiThuModel(IOrderNotices notices, Consents consents) : PageModel
{
    /// <summary>Nothing is sent any more.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>This page.</summary>
    public string Here => $"/thoi-thu?k={Uri.EscapeDataString(Secret)}";

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await notices.CanStopAsync(Secret, cancellationToken) is not { } canStop)
        {
            return NotFound();
        }

        IsStopped = !canStop;
        return Page();
    }

    /// <summary>Stops.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // A household's letters, and a second press, take back no buyer's consent.
        var order = await notices.CanStopAsync(Secret, cancellationToken) == true ? await notices.OrderOfAsync(Secret, cancellationToken) : null;
        var version = await consents.VersionAsync(cancellationToken);
        using var agreed = order is { } code ? consents.With(ConsentPurpose.Letters, isGiven: false, version, code) : null;
        IsStopped = await notices.StopAsync(Secret, cancellationToken);
        return IsStopped ? Page() : NotFound();
    }

    /// <summary>Read by hand: the framework writes a handler's arguments into the log.</summary>
    private string Secret => Request.Query["k"].ToString();
}
