using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.So;

/// <summary><c>/nha-ban/so-no</c>: who owes how much since when, oldest debt first.</summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class SoNoModel(IDebtDesk debts) : PageModel
{
    /// <summary>How many are shown at once.</summary>
    public const int MostShown = 100;

    /// <summary>The longest search, in characters.</summary>
    public const int MostTyped = 80;

    /// <summary>What was searched for; empty for all.</summary>
    public string Search { get; private set; } = "";

    /// <summary>Who owes.</summary>
    public DebtBook Book { get; private set; } = new([], Vnd.Zero, 0);

    /// <summary>What became of the form before, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Lists the debts, all or those of a person.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "tim")] string? search, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        var typed = search?.Trim() ?? "";
        Search = typed.Length > MostTyped ? typed[..MostTyped] : typed;
        Book = await debts.ListAsync(householdId, Search, MostShown, cancellationToken);
        return Page();
    }
}
