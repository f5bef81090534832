using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>
/// <c>/nha-ban/can-xem/gan/{transfer}?don={code}</c>: the second look before a transfer is written down for an order. Also where one that
/// stands with an order is moved, and one that was set aside is taken out again.
/// </summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class CanXemGanModel(IMoneyQueue queue, IMoneyDesk money, IOrderDesk desk, IStringLocalizer<QueueTexts> texts) : PageModel
{
    /// <summary>The money.</summary>
    public KeptTransfer Kept { get; private set; } = null!;

    /// <summary>The order that was chosen; <c>null</c> while none is.</summary>
    public OrderView? Order { get; private set; }

    /// <summary>The code as typed.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>The reason as typed.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What is wrong with the code.</summary>
    public string? CodeProblem { get; private set; }

    /// <summary>What is wrong with the reason.</summary>
    public string? ReasonProblem { get; private set; }

    /// <summary>What could not be done, and why.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Whether it stands with this very order already.</summary>
    public bool IsThere => Order is not null && Kept.Order is { } code && (code == Order.Code || Order.Payment.Deposits.Any(deposit => deposit.Code == code));

    /// <summary>What the order will be like afterwards, in one sentence.</summary>
    public string Afterwards()
    {
        var state = Order!.Payment.State;
        var left = state.Due - Kept.Transfer.Amount;
        return state.Status is PaymentStatus.Cancelled or PaymentStatus.Expired ? texts["Look.Dead"]
            : left.IsPositive ? texts["Look.Under", left]
            : left < Vnd.Zero ? texts["Look.Over", -left]
            : texts["Look.Exact"];
    }

    /// <summary>Shows money and order side by side.</summary>
    public async Task<IActionResult> OnGetAsync(Guid khoan, [FromQuery(Name = "don")] string? code, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        // An empty field is bound as if there were none.
        var typed = code ?? (Request.Query.ContainsKey("don") ? "" : null);
        return await LoadAsync(householdId, khoan, typed, cancellationToken) ? Page() : NotFound();
    }

    /// <summary>Writes it down. Whoever looked at something that has changed meanwhile looks again.</summary>
    public async Task<IActionResult> OnPostAsync(Guid khoan, string? don, string? dangO, string? lyDo, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (!await LoadAsync(householdId, khoan, don ?? "", cancellationToken))
        {
            return NotFound();
        }

        Reason = lyDo ?? "";
        if (Order is null)
        {
            return Again(StatusCodes.Status422UnprocessableEntity);
        }

        if (IsThere)
        {
            return RedirectToPage("/NhaBan/CanXem", new { khoan });
        }

        // Where the money stood when the page was shown: whoever decides has seen that.
        if (dangO != Kept.Transfer.Standing)
        {
            Refusal = Kept.Order is { } other ? texts["Refused.standsWith", other].Value : texts["Refused.changed"].Value;
            return Again(StatusCodes.Status409Conflict);
        }

        switch (await money.AssignTransferAsync(householdId, khoan, Typed, Reason, $"user:{User.UserId()}", dangO, cancellationToken))
        {
            case MoneyOutcome.Done:
                return RedirectToPage("/NhaBan/CanXem", new { khoan });
            case MoneyOutcome.Invalid invalid:
                ReasonProblem = invalid.Problems[0].Message;
                return Again(StatusCodes.Status422UnprocessableEntity);
            case MoneyOutcome.Refused refused:
                Refusal = texts[refused.Why is MoneyRefusal.MoneyWentBack ? "Refused.moneyWentBack" : "Refused.changed"];
                return await LoadAsync(householdId, khoan, don, cancellationToken) ? Again(StatusCodes.Status409Conflict) : NotFound();
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(Guid householdId, Guid transferId, string? code, CancellationToken cancellationToken)
    {
        if (await queue.FindTransferAsync(householdId, transferId, cancellationToken) is not { } kept)
        {
            return false;
        }

        Kept = kept;
        Typed = code?.Trim() ?? "";
        Order = Typed.Length == 0 ? null : await desk.FindAsync(householdId, Typed, cancellationToken);
        CodeProblem = code is null || Order is not null ? null : texts[Typed.Length == 0 ? "Look.NoCode" : "Look.NoOrder"].Value;
        return true;
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
