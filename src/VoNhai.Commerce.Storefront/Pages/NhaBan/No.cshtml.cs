using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/no</c>: who owes on credit, oldest debt first.</summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class NoModel(IMoneyDesk money) : PageModel
{
    /// <summary>How many are shown at once.</summary>
    public const int MostShown = 200;

    /// <summary>The longest search, in characters.</summary>
    public const int MostTyped = 80;

    /// <summary>What was searched for; empty for all.</summary>
    public string Search { get; private set; } = "";

    /// <summary>Who owes.</summary>
    public IReadOnlyList<Debt> Debts { get; private set; } = [];

    /// <summary>What all that are shown owe together.</summary>
    public Vnd Total => Debts.Aggregate(Vnd.Zero, (sum, debt) => sum + debt.Owed);

    /// <summary>Lists the debts, all or those of a buyer.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "tim")] string? search, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        var typed = search?.Trim() ?? "";
        Search = typed.Length > MostTyped ? typed[..MostTyped] : typed;
        Debts = await money.ListDebtsAsync(householdId, Search, MostShown, cancellationToken);
        return Page();
    }
}
