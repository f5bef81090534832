using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Pages.LopHoc;

/// <summary><c>/lop-hoc/the</c>: a trainer prints cards for play households, and for no others.</summary>
[Authorize(Policy = ShopRoles.Trainer)]
public sealed class TheModel(HouseholdAccounts accounts, Cards printer, IOptions<PracticeSettings> practice) : PageModel
{
    /// <summary>Play households with an account that may enter.</summary>
    public IReadOnlyList<HouseholdAccount> Households { get; private set; } = [];

    /// <summary>Cards to be printed.</summary>
    public IReadOnlyList<CardShown> Cards { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
        => Households = [.. (await accounts.ListAsync(practiceOnly: true, cancellationToken)).Where(house => house is { UserId: not null, IsDisabled: false })];

    /// <summary>One card.</summary>
    public async Task<IActionResult> OnPostMotAsync([FromForm(Name = "ai")] string? userId, CancellationToken cancellationToken)
        => await accounts.IsOwnerAsync(userId ?? "", practiceOnly: true, cancellationToken) ? await PrintAsync([userId!], cancellationToken) : NotFound();

    /// <summary>A card for each.</summary>
    public async Task<IActionResult> OnPostTatCaAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        return await PrintAsync([.. Households.Select(house => house.UserId!)], cancellationToken);
    }

    private async Task<IActionResult> PrintAsync(IReadOnlyList<string> userIds, CancellationToken cancellationToken)
    {
        var cards = new List<CardShown>();
        foreach (var userId in userIds)
        {
            if (await printer.PrintAsync(userId, CardPurpose.Enrol, User.UserId(), cancellationToken) is { } card)
            {
                cards.Add(CardShown.Of(card, Request, practice.Value.Enabled));
            }
        }

        Cards = cards;
        return Page();
    }
}
