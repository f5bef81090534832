using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/don-hang/{code}?k={secret}</c>: pay and track. A wrong, foreign or missing code gets one and the same answer.</summary>
[AllowAnonymous]
public sealed partial class DonHangModel(
    IOrderTracking tracking, IProofPhotos proofs, IPaymentClaims claims, IWeighingDesk scale, IFeedRounds feeds, IGatewayDesk cards, Site site,
    TimeProvider time, ILogger<DonHangModel> log) : PageModel
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
        Proofs = order.HasAllowances ? await proofs.ListForBuyerAsync(code, Secret, cancellationToken) : [];
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

    /// <summary>
    /// The buyer wants to pay by card: he is sent to the card company's page, which is the same until it is paid or has run out. No state changes
    /// by it.
    /// </summary>
    public async Task<IActionResult> OnPostTheAsync(string code, CancellationToken cancellationToken)
    {
        if (await tracking.FindAsync(code, Secret, cancellationToken) is not { } order || Card is not { } card)
        {
            return NotFound();
        }

        Order = order;
        var back = new Uri(site.AddressOf(Request), LinkOf(order));
        var start = new GatewayStart { Gateway = card, Return = new GatewayReturn(new Uri($"{back}&the=da-tra"), back) };
        switch (await cards.StartAsync(order.Household.Id, order.Code.ToString(), start, cancellationToken))
        {
            case GatewayStartOutcome.Ready { Payment.Page: { } page }:
                return Redirect(page.AbsoluteUri);
            case GatewayStartOutcome.NothingDue:
                return LocalRedirect(LinkOf(order));
            case var failed:
                LogCardFailed(log, (failed as GatewayStartOutcome.Failed)?.Reason ?? failed.GetType().Name);
                CardFailed = true;
                Proofs = await proofs.ListForBuyerAsync(code, Secret, cancellationToken);
                Response.StatusCode = failed is GatewayStartOutcome.Failed ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status409Conflict;
                return Page();
        }
    }

    /// <summary>The buyer came back from the card company and wants to know: it is asked, and what it says is written as ever.</summary>
    public async Task<IActionResult> OnPostHoiTheAsync(string code, CancellationToken cancellationToken)
    {
        if (await tracking.FindAsync(code, Secret, cancellationToken) is not { } order || Card is null)
        {
            return NotFound();
        }

        await cards.AskAsync(order.Household.Id, order.Code.ToString(), cancellationToken);
        return LocalRedirect($"{LinkOf(order)}&the=da-tra");
    }

    /// <summary>The card company's page could not be opened.</summary>
    public bool CardFailed { get; private set; }

    /// <summary>The buyer comes back from the card company. It proves nothing: the page says what is known, and that the rest will come.</summary>
    public bool CameFromCard => Card is not null && Request.Query["the"] == "da-tra" && Order.Payment.State is { Status: PaymentStatus.Open, ByGateway.IsPositive: false };

    /// <summary>Whether the order can be paid by card now: cards are set up here, the household is a real one, and as much is asked for as cards take.</summary>
    public bool TakesCards => Card is not null && !Order.Household.IsPractice && Order.Payment.Transfer is not null && cards.Takes(Card, Order.Payment.State.Due);

    /// <summary>Who takes cards here; <c>null</c> on most sites. Known without asking anything.</summary>
    private string? Card => cards.Offered.Count > 0 ? cards.Offered[0] : null;

    [LoggerMessage(EventId = 2251, Level = LogLevel.Warning, Message = "A buyer could not be sent to the card company: {Reason}")]
    private static partial void LogCardFailed(ILogger logger, string reason);

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
