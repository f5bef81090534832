using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Classes;
using VoNhai.Commerce.Storefront.Practice;

namespace VoNhai.Commerce.Storefront.Pages.ThucHanh;

/// <summary><c>/thuc-hanh/lop</c>: where a learner arrives by its card: its stall or the stalls of the class, its play money, its customers.</summary>
[Authorize]
public sealed class TrangLopModel(Learners learners, Wallets wallets, MarketDay market) : PageModel
{
    /// <summary>The learner.</summary>
    public LearnerView Learner { get; private set; } = null!;

    /// <summary>Its account.</summary>
    public Wallet Wallet { get; private set; } = null!;

    /// <summary>Stalls of the class where one can buy.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Stalls { get; private set; } = [];

    /// <summary>Orders of customers of the market day.</summary>
    public IReadOnlyList<string> Customers { get; private set; } = [];

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await learners.FindAsync(User.UserId(), cancellationToken) is not { } learner || await wallets.OfAsync(User.UserId(), cancellationToken) is not { } wallet)
        {
            return NotFound();
        }

        (Learner, Wallet) = (learner, wallet);
        Stalls = await learners.StallsAsync(learner.ClassId, cancellationToken);
        Customers = learner is { IsMarketOpen: true, HouseholdId: { } stall } ? await market.CustomersAsync(stall, cancellationToken) : [];
        return Page();
    }
}
