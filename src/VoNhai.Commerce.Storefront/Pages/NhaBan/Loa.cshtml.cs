using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Announcer;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/loa</c>: for an old telephone lying on the stall, which says aloud what money comes in.</summary>
[Authorize(Policy = ShopRoles.Till)]
public sealed class LoaModel(IMoneyNews news, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>Whether all the household's accounts hold play money.</summary>
    public bool IsPractice { get; private set; }

    /// <summary>The money of the last day, newest first: for a telephone without a script.</summary>
    internal IReadOnlyList<NewsItem> Items { get; private set; } = [];

    /// <summary>Whether silence means anything.</summary>
    internal FeedHealth Feed { get; private set; } = null!;

    /// <summary>Lists what came.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        var page = await news.ReadAsync(householdId, cancellationToken: cancellationToken);
        var accounts = await news.ListHearingsAsync(householdId, cancellationToken);
        IsPractice = accounts.Count > 0 && accounts.All(account => account.IsPractice);
        Items = [.. page.Items.Reverse().Select(item => NewsItem.Of(item, page.ReadAt))];
        Feed = FeedHealth.Of(accounts, page.ReadAt, texts);
        return Page();
    }
}
