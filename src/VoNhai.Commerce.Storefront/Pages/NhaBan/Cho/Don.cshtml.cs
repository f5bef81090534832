using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Till;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Cho;

/// <summary><c>/nha-ban/cho/don/{code}</c>: what was sold without a script: change for cash, or the code and whether its money has come.</summary>
[Authorize(Policy = TillAccess.Policy)]
public sealed class DonModel(ITillDesk till, IOrderDesk desk) : PageModel
{
    /// <summary>The sale's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Key { get; set; }

    /// <summary>The sale.</summary>
    public OrderView Order { get; private set; } = null!;

    /// <summary>Whether its transfer is still waited for.</summary>
    public bool Waits => Order is { PaymentChoice: PaymentChoice.Transfer, Step: OrderStep.Packed };

    /// <summary>Whether its money is there.</summary>
    public bool IsPaid => Order.Payment.State.Status == PaymentStatus.Paid;

    /// <summary>Which sentence says what became of it.</summary>
    public string Said => Order.Step == OrderStep.Cancelled ? "Dropped"
        : Order.PaymentChoice != PaymentChoice.Transfer ? (Order.Payment.State.OnCredit.IsPositive ? "SoldOwed" : "SoldCash")
        : !IsPaid ? "SoldUnseen"
        : Order.Payment.State.Caveat == PaymentCaveat.Marked ? "SoldSeen" : "SoldPaid";

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken) => ShowAsync(code, cancellationToken);

    /// <summary>The money is there, and the goods go.</summary>
    public Task<IActionResult> OnPostGiveAsync(string code, CancellationToken cancellationToken) => EndAsync(code, TillEnding.Paid, null, cancellationToken);

    /// <summary>The household saw it.</summary>
    public Task<IActionResult> OnPostSeenAsync(string code, SeenWhere where, CancellationToken cancellationToken) => EndAsync(code, TillEnding.Seen, where, cancellationToken);

    /// <summary>Nobody saw it, and the goods go.</summary>
    public Task<IActionResult> OnPostUnseenAsync(string code, CancellationToken cancellationToken) => EndAsync(code, TillEnding.Unseen, null, cancellationToken);

    /// <summary>Nothing is sold.</summary>
    public Task<IActionResult> OnPostDropAsync(string code, CancellationToken cancellationToken) => EndAsync(code, TillEnding.Dropped, null, cancellationToken);

    private async Task<IActionResult> EndAsync(string code, TillEnding ending, SeenWhere? where, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        return await till.EndAsync(householdId, new TillEnd(Key, ending, where), User.UserId(), cancellationToken) switch
        {
            TillOutcome.NotFound => NotFound(),
            TillOutcome.Invalid => BadRequest(),

            // What became of it stands on the page.
            _ => RedirectToPage(new { code, key = Key }),
        };
    }

    private async Task<IActionResult> ShowAsync(string code, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (await desk.FindAsync(householdId, code, cancellationToken) is not { Channel: SalesChannel.Till } order)
        {
            return NotFound();
        }

        Order = order;
        return Page();
    }
}
