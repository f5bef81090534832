using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Privacy;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary>
/// <c>/don-hang/{code}/du-lieu?k={secret}</c>: what is held of the buyer of this order, what was agreed to, and a request for a copy or for
/// blanking. Links are passed on, so a request only asks: an operator makes sure of the person first.
/// </summary>
[AllowAnonymous]
public sealed class DonHangDuLieuModel(IOrderTracking tracking, DataRequests requests, Consents consents) : PageModel
{
    /// <summary>The order.</summary>
    public OrderView Order { get; private set; } = null!;

    /// <summary>What was agreed to for it.</summary>
    public IReadOnlyList<ConsentLine> Agreed { get; private set; } = [];

    /// <summary>What was asked by its link.</summary>
    public IReadOnlyList<DataRequest> Requests { get; private set; } = [];

    /// <summary>Whether the order names nobody.</summary>
    public bool IsBlank => Order.Buyer.Phone == default;

    /// <summary>Whether something can be taken back.</summary>
    public bool HasOpen => Requests.Any(request => request.State == DataRequestState.Open);

    /// <summary>What was done a moment ago; <c>null</c> for nothing.</summary>
    public string? Told => Request.Query["da"].ToString() switch { "gui" => "Mine.Asked", "rut" => "Mine.TakenBack", _ => null };

    /// <summary>The order's page.</summary>
    public string Back => $"/don-hang/{Order.Code}?k={Secret}";

    /// <summary>This page.</summary>
    public string Here => $"/don-hang/{Order.Code}/du-lieu?k={Secret}";

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (await tracking.FindAsync(code, Secret, cancellationToken) is not { } order)
        {
            return NotFound();
        }

        Order = order;
        Agreed = await consents.OfOrdersAsync([order.Code.ToString()], cancellationToken);
        Requests = await requests.OfOrderAsync(order.Code, cancellationToken);
        return Page();
    }

    /// <summary>Asks for a copy.</summary>
    public Task<IActionResult> OnPostBanSaoAsync(string code, CancellationToken cancellationToken) => AskAsync(code, DataRequestKind.Copy, cancellationToken);

    /// <summary>Asks to be blanked.</summary>
    public Task<IActionResult> OnPostXoaAsync(string code, CancellationToken cancellationToken) => AskAsync(code, DataRequestKind.Erase, cancellationToken);

    /// <summary>Takes back what is not answered.</summary>
    public async Task<IActionResult> OnPostRutAsync(string code, CancellationToken cancellationToken)
    {
        if (await tracking.FindAsync(code, Secret, cancellationToken) is not { } order)
        {
            return NotFound();
        }

        Order = order;
        await requests.TakeBackAsync(order.Code, cancellationToken);
        return LocalRedirect(Here + "&da=rut");
    }

    /// <summary>Read by hand: the framework writes a handler's arguments into the log.</summary>
    private string Secret => Request.Query["k"].ToString();

    private async Task<IActionResult> AskAsync(string code, DataRequestKind kind, CancellationToken cancellationToken)
    {
        if (await tracking.FindAsync(code, Secret, cancellationToken) is not { } order)
        {
            return NotFound();
        }

        Order = order;
        if (!IsBlank)
        {
            await requests.AskAsync(order.Code, order.Buyer.Phone, kind, cancellationToken);
        }

        return LocalRedirect(Here + (IsBlank ? "" : "&da=gui"));
    }
}
