using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban</c>: the household's own orders, each with the next thing to do.</summary>
[Authorize(Policy = ShopRoles.Packing)]
public sealed class BoardModel(IOrderDesk desk, IMoneyQueue queue, IAccountDesk accounts, TimeProvider time, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>How far the queue counts.</summary>
    public const int MostCounted = 200;

    /// <summary>The household's orders: what still asks for something first, then newest first.</summary>
    public IReadOnlyList<OrderView> Orders { get; private set; } = [];

    /// <summary>How many things about money wait for a person; at most <see cref="MostCounted"/>.</summary>
    public int Waiting { get; private set; }

    /// <summary>Whether somebody asked to be paid into another account, which everybody of the household should see.</summary>
    public bool AccountWaits { get; private set; }

    /// <summary>Where older orders begin; <c>null</c> when these are all.</summary>
    public string? Next { get; private set; }

    /// <summary>A step that could not be taken, and why, as seen by the person who tried.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Lists the orders.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "sau")] string? after, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        var page = await desk.ListAsync(householdId, after, cancellationToken: cancellationToken);
        (Orders, Next) = ([.. page.Items.OrderBy(order => order.NextSteps.Any(DeskSteps.Handlers.ContainsKey) ? 0 : 1)], page.Next);
        AccountWaits = (await accounts.ListAsync(householdId, cancellationToken))
            .Any(account => account.StandingAt(time.GetUtcNow()) is AccountStanding.AwaitsTest or AccountStanding.AwaitsTime);
        Waiting = await queue.CountAsync(householdId, cancellationToken);
        return Page();
    }

    /// <summary>The household takes the order on.</summary>
    public Task<IActionResult> OnPostNhanAsync(string code, CancellationToken cancellationToken) => TakeAsync(code, OrderStep.Accepted, cancellationToken);

    /// <summary>It is packed.</summary>
    public Task<IActionResult> OnPostGoiAsync(string code, CancellationToken cancellationToken) => TakeAsync(code, OrderStep.Packed, cancellationToken);

    /// <summary>It will not happen.</summary>
    public Task<IActionResult> OnPostHuyAsync(string code, CancellationToken cancellationToken) => TakeAsync(code, OrderStep.Cancelled, cancellationToken);

    private async Task<IActionResult> TakeAsync(string code, OrderStep wanted, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        switch (await desk.TakeStepAsync(householdId, code ?? "", wanted, $"user:{User.UserId()}", cancellationToken))
        {
            case StepOutcome.Taken taken:
                // The code as it is stored: what was typed may hold characters that no header can.
                return RedirectToPage(pageName: null, pageHandler: null, routeValues: null, fragment: taken.Order.Code.ToString());
            case StepOutcome.NotFound:
                return NotFound();
            case StepOutcome.GoodsAreGone gone:
                Refusal = texts["Desk.GoodsAreGone", gone.ProductName, gone.Order.Code];
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await OnGetAsync(after: null, cancellationToken);
            default:
                Refusal = texts["Desk.Changed", code ?? ""];
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await OnGetAsync(after: null, cancellationToken);
        }
    }
}
