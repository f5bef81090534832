using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;
using VoNhai.Commerce.SalesBook;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>
/// <c>/nha-ban</c>: what is to be done today, part by part, each order with its next step as one touch; what needs a look, today's takings and
/// whether the feeds are heard. A helper sees no amounts but the cash that it is to collect.
/// </summary>
[Authorize(Policy = ShopRoles.Packing)]
public sealed class BoardModel(
    IOrderDesk desk,
    IMoneyQueue queue,
    IAccountDesk accounts,
    ISalesBook books,
    IFeedDesk feeds,
    IMoneyNews news,
    IPersonalData personal,
    TimeProvider time,
    IStringLocalizer<Texts> texts,
    IStringLocalizer<BoardTexts> boardTexts) : PageModel
{
    /// <summary>How far the queue counts.</summary>
    public const int MostCounted = 200;

    /// <summary>How many orders with something to do are shown at once.</summary>
    public const int MostOpen = 100;

    /// <summary>What is to be done, and the rest.</summary>
    internal IReadOnlyList<BoardPart> Parts { get; private set; } = [];

    /// <summary>Whether this is the board itself, not a list of older orders.</summary>
    public bool IsFirst { get; private set; }

    /// <summary>Whether there may be more to do than is shown.</summary>
    public bool IsFull { get; private set; }

    /// <summary>How many things about money wait for a person; at most <see cref="MostCounted"/>.</summary>
    public int Waiting { get; private set; }

    /// <summary>Today's takings; <c>null</c> for a helper.</summary>
    public BookDay? Today { get; private set; }

    /// <summary>Whether the household hears of its money; <c>null</c> among older orders.</summary>
    internal BoardFeed? Feed { get; private set; }

    /// <summary>Whether somebody asked to be paid into another account, which everybody of the household should see.</summary>
    public bool AccountWaits { get; private set; }

    /// <summary>Whether buyers were blanked in the last week at somebody else's hand, which the owner should see.</summary>
    public bool BuyersWereErased { get; private set; }

    /// <summary>Where older orders begin; <c>null</c> when these are all.</summary>
    public string? Next { get; private set; }

    /// <summary>A step that could not be taken or undone, and why, as seen by the person who tried.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Shows the board.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "sau")] string? after, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        var (now, owns) = (time.GetUtcNow(), User.IsOwner());
        IsFirst = string.IsNullOrEmpty(after);
        var open = await desk.ListOpenAsync(householdId, MostOpen, cancellationToken);
        var page = await desk.ListAsync(householdId, after, cancellationToken: cancellationToken);
        var shown = open.Select(order => order.Code).ToHashSet();
        (Next, IsFull) = (page.Next, IsFirst && open.Count == MostOpen);
        Parts = Divide(IsFirst ? open : [], [.. page.Items.Where(order => !shown.Contains(order.Code))], owns, now);
        AccountWaits = (await accounts.ListAsync(householdId, cancellationToken))
            .Any(account => account.StandingAt(now) is AccountStanding.AwaitsTest or AccountStanding.AwaitsTime);
        if (IsFirst)
        {
            Feed = BoardFeed.Of(
                await feeds.ListAsync(householdId, cancellationToken), await news.ListHearingsAsync(householdId, cancellationToken), now, boardTexts, texts);
        }

        if (owns)
        {
            Waiting = await queue.CountAsync(householdId, cancellationToken);
            BuyersWereErased = IsFirst && (await personal.ListUsesAsync(householdId, take: 1, cancellationToken)).Any(use => use.Act != PersonalDataAct.Copied && use.At > now - TimeSpan.FromDays(7));
            Today = IsFirst ? await TodayAsync(householdId, VietnamTime.DayOf(now), cancellationToken) : null;
        }

        return Page();
    }

    /// <summary>The household takes the order on.</summary>
    public Task<IActionResult> OnPostNhanAsync(string code, CancellationToken cancellationToken) => TakeAsync(code, OrderStep.Accepted, cancellationToken);

    /// <summary>It is packed.</summary>
    public Task<IActionResult> OnPostGoiAsync(string code, CancellationToken cancellationToken) => TakeAsync(code, OrderStep.Packed, cancellationToken);

    /// <summary>It will not happen.</summary>
    public Task<IActionResult> OnPostHuyAsync(string code, CancellationToken cancellationToken) => TakeAsync(code, OrderStep.Cancelled, cancellationToken);

    /// <summary>A step was a slip of the finger: it is taken back.</summary>
    public async Task<IActionResult> OnPostLuiAsync(string? code, [FromForm(Name = "buoc")] OrderStep step, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        switch (await desk.UndoStepAsync(householdId, code ?? "", step, $"user:{User.UserId()}", cancellationToken))
        {
            case UndoOutcome.Undone undone:
                return RedirectToPage(pageName: null, pageHandler: null, routeValues: null, fragment: undone.Order.Code.ToString());
            case UndoOutcome.Refused refused:
                Refusal = boardTexts[$"Undo.{refused.Why}", refused.Order.Code];
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await OnGetAsync(after: null, cancellationToken);
            case UndoOutcome.NotFound:
                return NotFound();
            case var other:
                throw new CommerceException($"Undoing a step came to {other.GetType().Name}, which nobody shows.");
        }
    }

    /// <summary>First what a person can do now, then what waits for its money, then the rest. Oldest first where something is to be done.</summary>
    private static IReadOnlyList<BoardPart> Divide(IReadOnlyList<OrderView> open, IReadOnlyList<OrderView> rest, bool owns, DateTimeOffset now)
    {
        IReadOnlyList<BoardCard> Cards(IEnumerable<OrderView> orders) => [.. orders.Select(order => new BoardCard(order, owns, now))];
        return
        [
            new BoardPart("nhan", "Accept", "xong", Cards(open.Where(order => order.Step == OrderStep.Placed && order.NextSteps.Contains(OrderStep.Accepted)))),
            new BoardPart("goi", "Pack", "goi", Cards(open.Where(order => order.Step == OrderStep.Accepted))),
            new BoardPart("giao", "HandOver", "giao", Cards(open.Where(order => order.Step == OrderStep.Packed))),
            new BoardPart("cho-tien", "Wait", "cho", Cards(open.Where(order => order.Step == OrderStep.Placed && !order.NextSteps.Contains(OrderStep.Accepted))), IsAlways: false),
            new BoardPart("don-khac", "Rest", "theo-doi", Cards(rest), IsAlways: false),
        ];
    }

    private async Task<BookDay> TodayAsync(Guid householdId, DateOnly today, CancellationToken cancellationToken) =>
        (await books.ReadMonthAsync(householdId, BookMonth.Of(today), cancellationToken)).Days.SingleOrDefault(day => day.Day == today) ?? new BookDay(today);

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
