using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Support;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/ho-tro</c>: the household shows the code that opens the support view, sees who looks, and closes it.</summary>
[Authorize(Policy = ShopRoles.Settings)]
public sealed class HoTroModel(SupportViews support, IStringLocalizer<OperatorTexts> texts) : PageModel
{
    /// <summary>The code, shown once.</summary>
    public SupportCode? Code { get; private set; }

    /// <summary>Until when it may be typed.</summary>
    public DateTimeOffset CodeUntil { get; private set; }

    /// <summary>Who looks and who looked.</summary>
    public IReadOnlyList<SupportViewShown> Views { get; private set; } = [];

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Shows who looks.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        Views = await support.ListAsync(householdId, cancellationToken);
        return Page();
    }

    /// <summary>Shows a code; the one before is good no longer.</summary>
    public async Task<IActionResult> OnPostMaAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        (Code, CodeUntil) = await support.ShowCodeAsync(householdId, cancellationToken);
        return await OnGetAsync(cancellationToken);
    }

    /// <summary>Closes what is open and takes the code back.</summary>
    public async Task<IActionResult> OnPostDongAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        Told = texts[await support.CloseAllAsync(householdId, cancellationToken) ? "Help.Closed" : "Help.Nothing"];
        return Redirect("/nha-ban/ho-tro");
    }
}
