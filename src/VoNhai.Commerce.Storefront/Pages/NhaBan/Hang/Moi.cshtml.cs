using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary><c>/nha-ban/hang/moi</c>: a new product in a few taps.</summary>
[Authorize(Policy = ShopRoles.Listing)]
public sealed class MoiModel(IListingDesk desk, IStringLocalizer<ListingTexts> texts) : PageModel
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public ListingForm Form { get; set; } = new();

    /// <summary>What is wrong, by field.</summary>
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>What was done, told on the product's page.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>An empty form.</summary>
    public void OnGet()
    {
    }

    /// <summary>Lists it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        switch (await desk.AddAsync(householdId, Form.ToDraft(), Form.Publish, Form.Key, $"user:{User.UserId()}", cancellationToken))
        {
            case ListingOutcome.Saved(var listing):
                Told = SavedWords.Of(listing.State, texts);
                return Redirect($"/nha-ban/hang/{listing.Product.Id}");
            case ListingOutcome.Refused(var problems):
                SavedWords.Collect(problems, Problems);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            case ListingOutcome.NotFound:
                return NotFound();
            case var other:
                throw new CommerceException($"A new product came to {other.GetType().Name}, which nobody shows.");
        }
    }
}
