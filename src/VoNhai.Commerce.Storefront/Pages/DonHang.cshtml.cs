using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/don-hang/{code}?k={secret}</c>: pay and track. A wrong, foreign or missing code gets one and the same answer.</summary>
[AllowAnonymous]
public sealed class DonHangModel(
    IOrderTracking tracking, IProofPhotos proofs, IPaymentClaims claims, IWeighingDesk scale, IFeedRounds feeds, TimeProvider time) : PageModel
{
    /// <summary>A claim within this time notes nothing new, so the button waits as long.</summary>
    private static readonly TimeSpan ClaimAgain = TimeSpan.FromMinutes(10);

    /// <summary>The order.</summary>
    public OrderView Order { get; private set; } = null!;

    /// <summary>Photos of spoiled goods for which less is asked.</summary>
    public IReadOnlyList<ProofPhoto> Proofs { get; private set; } = [];

    /// <summary>Finds the order of the link.</summary>
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        if (await tracking.FindAsync(code, Secret, cancellationToken) is not { } order)
        {
            return NotFound();
        }

        Order = order;
        Proofs = await proofs.ListForBuyerAsync(code, Secret, cancellationToken);
        return Page();
    }

    /// <summary>
    /// The buyer says "tôi đã chuyển": it is noted and the household's lists are asked sooner. No state changes by it, and what the page says
    /// afterwards comes from what is noted.
    /// </summary>
    public async Task<IActionResult> OnPostDaChuyenAsync(string code, CancellationToken cancellationToken)
    {
        switch (await claims.ClaimAsync(code, Secret, cancellationToken))
        {
            case ClaimOutcome.Noted noted:
                await feeds.HurryAsync(noted.Order.Household.Id, cancellationToken);
                return LocalRedirect(LinkOf(noted.Order));
            case ClaimOutcome.NothingDue nothing:
                return LocalRedirect(LinkOf(nothing.Order));
            case ClaimOutcome.NotFound:
                return NotFound();
            case var unknown:
                throw new CommerceException($"A claim was answered by {unknown.GetType().Name}, which the page does not show.");
        }
    }

    /// <summary>The buyer answers whether a true weight that makes the goods much dearer is fine.</summary>
    public async Task<IActionResult> OnPostCanAsync(string code, [FromForm(Name = "lan")] int number, [FromForm(Name = "dongY")] bool agrees, CancellationToken cancellationToken)
    {
        switch (await scale.AnswerAsync(code, Secret, number, agrees, cancellationToken))
        {
            case WeighingOutcome.Done done:
                return LocalRedirect(LinkOf(done.Order));
            case WeighingOutcome.NotNow late:
                return LocalRedirect(LinkOf(late.Order));
            case WeighingOutcome.Refused refused:
                (Order, AnswerFailed) = (refused.Order, true);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            case WeighingOutcome.NotFound:
                return NotFound();
            case var unknown:
                throw new CommerceException($"An answer was answered by {unknown.GetType().Name}, which the page does not show.");
        }
    }

    /// <summary>The answer could not be written: the goods that the scale says are not there any more.</summary>
    public bool AnswerFailed { get; private set; }

    /// <summary>The weighing that waits for the buyer; <c>null</c> when none does.</summary>
    public Weighing? Awaited => Order.Step == OrderStep.Accepted ? Weighing.Awaited(Order.Weighings) : null;

    /// <summary>The buyer has the goods. Said twice, or too early, it changes nothing, and the page shows where the order stands.</summary>
    public async Task<IActionResult> OnPostDaNhanAsync(string code, CancellationToken cancellationToken)
    {
        await tracking.ConfirmReceiptAsync(code, Secret, cancellationToken);
        return await tracking.FindAsync(code, Secret, cancellationToken) is { } order ? LocalRedirect(LinkOf(order)) : NotFound();
    }

    /// <summary>The buyer said so, and no money has been seen since: after a part came, the rest is asked for again.</summary>
    public bool ClaimStands => Order.Payment.ClaimedAt is { } claimed && !Order.Timeline.Any(moment => moment is TimelineView.MoneySeen { Amount.IsPositive: true } && moment.At >= claimed);

    /// <summary>Whether the button is there: money is awaited, and the last claim is not of a moment ago.</summary>
    public bool MayClaim => Order.Payment.Transfer is not null && !(ClaimStands && Order.Payment.ClaimedAt > time.GetUtcNow() - ClaimAgain);

    /// <summary>A few bytes for the page that watches: they change when the order does.</summary>
    public async Task<IActionResult> OnGetTrangThaiAsync(string code, CancellationToken cancellationToken) =>
        await tracking.FindAsync(code, Secret, cancellationToken) is { } order
            ? new JsonResult(new { version = VersionOf(order) })
            : NotFound();

    /// <summary>Read by hand: the framework writes a handler's arguments into the log.</summary>
    private string Secret => Request.Query["k"].ToString();

    /// <summary>Changes whenever the page would look different. Entries of the ledger only grow, so sums and their number say enough.</summary>
    public static string VersionOf(OrderView order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var (payment, state) = (order.Payment, order.Payment.State);
        var deposits = string.Join('-', payment.Deposits.Select(deposit => $"{deposit.Code}{deposit.End}{deposit.Transfer?.Amount?.Dong}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{order.Step}.{state.Status}.{state.Caveat}.{state.Received.Dong}.{state.Asked.Dong}.{state.RefundDue.Dong}.{state.OnCredit.Dong}.{state.RefundUnseen.Dong}.{order.Timeline.Count}.{payment.ClaimedAt?.ToUnixTimeSeconds()}.{deposits}.{string.Join('-', order.Weighings.Select(weighing => weighing.State))}");
    }

    private static string LinkOf(OrderView order) => $"/don-hang/{order.Code}?k={order.Secret.Reveal()}";
}
