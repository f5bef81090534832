using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Audit;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/nhat-ky</c>: what was done about this household, by whomever.</summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class NhatKyModel(AuditTrail trail, IPersonalData personal) : PageModel
{
    private const string Address = "/nha-ban/nhat-ky";

    /// <summary>The entries.</summary>
    public AuditShown Shown { get; private set; } = new(new Page<AuditLine>([], null), NamesHouseholds: false, Older: null, Newest: null);

    /// <summary>What was done with the data of its buyers; only on the first part.</summary>
    public IReadOnlyList<PersonalDataUse> Uses { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "sau")] string? after, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        var lines = await trail.ReadAsync(new AuditFilter(householdId), after, cancellationToken: cancellationToken);
        Shown = new AuditShown(lines, NamesHouseholds: false, lines.Next is { } next ? $"{Address}?sau={next}" : null, string.IsNullOrEmpty(after) ? null : Address);
        Uses = string.IsNullOrEmpty(after) ? await personal.ListUsesAsync(householdId, cancellationToken: cancellationToken) : [];
        return Page();
    }
}
