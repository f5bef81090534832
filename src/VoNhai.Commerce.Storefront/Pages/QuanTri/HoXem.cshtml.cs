using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Feeds;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Support;

namespace VoNhai.Commerce.Storefront.Pages.QuanTri;

/// <summary>
/// <c>/quan-tri/ho/{id}/xem</c>: one household's orders by code, step and state of the money, and how its feeds are doing. No amount, no buyer,
/// nothing to change. Whoever has not typed the household's code gets the answer of a household that does not exist.
/// </summary>
[Authorize(Policy = ShopRoles.Operator)]
public sealed class HoXemModel(SupportViews support, HouseholdAccounts accounts, IOrderDesk orders, IFeedDesk feeds, IStringLocalizer<OperatorTexts> texts) : PageModel
{
    /// <summary>Whose orders.</summary>
    public string HouseholdName { get; private set; } = "";

    /// <summary>Until when the view is open.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>Orders, newest first.</summary>
    public IReadOnlyList<OrderGlance> Orders { get; private set; } = [];

    /// <summary>Where older orders begin; <c>null</c> when these are all.</summary>
    public string? Next { get; private set; }

    /// <summary>Its feeds.</summary>
    public IReadOnlyList<FeedPulse> Feeds { get; private set; } = [];

    /// <summary>What was done a moment ago, told once by the next page.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery(Name = "sau")] string? after, CancellationToken cancellationToken)
    {
        if (await support.OpenUntilAsync(id, User.UserId(), cancellationToken) is not { } until)
        {
            return NotFound();
        }

        (Until, HouseholdName) = (until, await accounts.NameOfAsync(id, cancellationToken) ?? "");
        var page = await orders.ListAsync(id, after, cancellationToken: cancellationToken);
        (Orders, Next) = ([.. page.Items.Select(order => new OrderGlance(order.Code.ToString(), order.Step, PaymentWords.KeyOf(order), PaymentWords.IconOf(order), order.PlacedAt))], page.Next);
        Feeds = [.. (await feeds.ListAsync(id, cancellationToken)).Where(feed => feed.Condition != FeedCondition.Retired)
            .Select(feed => new FeedPulse(HouseholdName, feed.Provider, feed.Condition, feed.LastHeardAt))];
        return Page();
    }

    /// <summary>The operator is done.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await support.LeaveAsync(id, User.UserId(), cancellationToken))
        {
            return NotFound();
        }

        Told = texts["Look.Left"];
        return Redirect($"/quan-tri/ho/{id}/ma");
    }
}
