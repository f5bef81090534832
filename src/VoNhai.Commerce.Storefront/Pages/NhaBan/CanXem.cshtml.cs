using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/can-xem</c>: everything about the household's money that waits for a person, each with the two or three things that make sense.</summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class CanXemModel(IMoneyQueue queue, IMoneyDesk money, IOrderDesk desk, IStringLocalizer<QueueTexts> texts) : PageModel
{
    /// <summary>How many are shown at once: what is done makes room.</summary>
    public const int MostShown = 50;

    /// <summary>What waits, most pressing first.</summary>
    public IReadOnlyList<QueueItem> Items { get; private set; } = [];

    /// <summary>What could not be done, and why, as seen by the person who tried.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What was done last.</summary>
    public string? Done { get; private set; }

    /// <summary>The transfer that was set aside last: it can be taken out again.</summary>
    public Guid? SetAsideLast { get; private set; }

    /// <summary>A reason that cannot be kept as it is, with the transfer that it was written for.</summary>
    internal (Guid TransferId, string Typed, string Problem)? BadReason { get; private set; }

    /// <summary>Lists what waits. What was done last is told from what is stored, so that an address proves nothing.</summary>
    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "khoan")] Guid? transferId, [FromQuery(Name = "don")] string? code, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (transferId is { } id)
        {
            Tell(await queue.FindTransferAsync(householdId, id, cancellationToken));
        }
        else if (code is not null)
        {
            Tell(await desk.FindAsync(householdId, code, cancellationToken));
        }

        return await ShowAsync(householdId, cancellationToken);
    }

    /// <summary>A transfer pays no order. What somebody else gave to an order meanwhile stays there.</summary>
    public async Task<IActionResult> OnPostDeRiengAsync(Guid khoan, string? dangO, string? loai, string? lyDo, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (await queue.FindTransferAsync(householdId, khoan, cancellationToken) is not { } transfer)
        {
            return NotFound();
        }

        if (transfer.Order is { } order)
        {
            return await RefuseAsync(householdId, texts["Refused.standsWith", order].Value, cancellationToken);
        }

        if (loai is not ("khong-phai" or "chuyen-nham"))
        {
            return BadRequest();
        }

        var kind = loai == "chuyen-nham" ? SetAsideKind.Misdirected : SetAsideKind.NotSales;
        switch (await money.SetAsideAsync(householdId, khoan, new SetAside(kind, lyDo ?? "", dangO ?? ""), By, cancellationToken))
        {
            case SetAsideOutcome.Done { Guidance: SetAsideGuidance.CallTheBank }:
                return RedirectToPage("/NhaBan/CanXemNham", new { khoan });
            case SetAsideOutcome.Done:
                return RedirectToPage(new { khoan });
            case SetAsideOutcome.Invalid invalid:
                BadReason = (khoan, lyDo ?? "", invalid.Problems[0].Message);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync(householdId, cancellationToken);
            case SetAsideOutcome.NotFound:
                return NotFound();
            default:
                return await RefuseAsync(householdId, texts["Refused.changed"].Value, cancellationToken);
        }
    }

    /// <summary>Takes an order up again whose money came late.</summary>
    public async Task<IActionResult> OnPostNhanLaiAsync(string? don, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        return await money.ReviveAsync(householdId, don ?? "", By, cancellationToken) switch
        {
            MoneyOutcome.Done done => RedirectToPage(new { don = done.Order.Code }),
            MoneyOutcome.Refused { Why: MoneyRefusal.GoodsAreGone gone } => await RefuseAsync(householdId, texts["Refused.goodsAreGone", gone.ProductName].Value, cancellationToken),
            MoneyOutcome.Refused => await RefuseAsync(householdId, texts["Refused.orderIsAlive", don ?? ""].Value, cancellationToken),
            _ => NotFound(),
        };
    }

    /// <summary>An order whose money never came will not happen: its goods go back on sale.</summary>
    public async Task<IActionResult> OnPostHuyAsync(string? don, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        return await desk.TakeStepAsync(householdId, don ?? "", OrderStep.Cancelled, By, cancellationToken) switch
        {
            StepOutcome.Taken taken => RedirectToPage(new { don = taken.Order.Code }),
            StepOutcome.NotFound => NotFound(),
            _ => await RefuseAsync(householdId, texts["Refused.step", don ?? ""].Value, cancellationToken),
        };
    }

    private string By => $"user:{User.UserId()}";

    private async Task<IActionResult> ShowAsync(Guid householdId, CancellationToken cancellationToken)
    {
        Items = await queue.ListAsync(householdId, MostShown, cancellationToken);
        return Page();
    }

    private Task<IActionResult> RefuseAsync(Guid householdId, string why, CancellationToken cancellationToken)
    {
        Refusal = why;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return ShowAsync(householdId, cancellationToken);
    }

    private void Tell(KeptTransfer? transfer)
    {
        (Done, SetAsideLast) = transfer switch
        {
            { Order: { } order } => (texts["Done.Assigned", transfer.Transfer.Amount, order].Value, null),
            { SetAside: { } kind } => (texts[$"Done.{kind}", transfer.Transfer.Amount].Value, transfer.Transfer.TransferId),
            _ => ((string?)null, (Guid?)null),
        };
    }

    private void Tell(OrderView? order) => Done = order switch
    {
        null => null,
        { Step: OrderStep.Cancelled } => texts["Done.Cancelled", order.Code].Value,
        _ => texts["Done.Revived", order.Code].Value,
    };
}
