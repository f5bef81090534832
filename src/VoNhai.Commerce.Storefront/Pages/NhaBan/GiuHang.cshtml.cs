using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/giu-hang</c>: how much unpaid orders may hold, and which products are weighed at packing.</summary>
[Authorize(Policy = ShopRoles.Household)]
public sealed class GiuHangModel(IStallRules rules, IStringLocalizer<WeighTexts> texts) : PageModel
{
    private HashSet<Guid>? chosen;

    /// <summary>What is decided now.</summary>
    public StallRulesView Rules { get; private set; } = null!;

    /// <summary>The share, as it stands or as it was typed.</summary>
    public string Share { get; private set; } = "";

    /// <summary>What is wrong with the share; <c>null</c> when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>What became of the form before, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Whether a product's box is ticked.</summary>
    public bool IsEstimated(EstimatedProduct product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return chosen?.Contains(product.Id) ?? product.IsEstimated;
    }

    /// <summary>Shows the rules.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId || await rules.ReadAsync(householdId, cancellationToken) is not { } found)
        {
            return Forbid();
        }

        (Rules, Share) = (found, found.UnpaidShare.ToString(CultureInfo.InvariantCulture));
        return Page();
    }

    /// <summary>Keeps the rules.</summary>
    public async Task<IActionResult> OnPostAsync(string? phanTram, [FromForm(Name = "mon")] List<Guid>? products, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId || await rules.ReadAsync(householdId, cancellationToken) is not { } found)
        {
            return Forbid();
        }

        (Rules, Share, chosen) = (found, phanTram ?? "", [.. products ?? []]);
        if (!int.TryParse(Share.Trim().TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var hundredths)
            || !await rules.SetUnpaidShareAsync(householdId, hundredths, cancellationToken))
        {
            Problem = texts["Rules.ShareWrong"];
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        foreach (var product in found.Products.Where(product => product.IsEstimated != chosen.Contains(product.Id)))
        {
            await rules.SetEstimatedAsync(householdId, product.Id, chosen.Contains(product.Id), cancellationToken);
        }

        Said = texts["Rules.Saved"];
        return RedirectToPage();
    }
}
