using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary><c>/nha-ban/hang</c>: what the household sells, on the stall and off it.</summary>
[Authorize(Policy = ShopRoles.Listing)]
public sealed class HangModel(IListingDesk desk) : PageModel
{
    /// <summary>One part of the household's products.</summary>
    public IReadOnlyList<ListingView> Listings { get; private set; } = [];

    /// <summary>Where the next part begins; <c>null</c> at the end.</summary>
    public string? Next { get; private set; }

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "sau")] string? after, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        var page = await desk.ListAsync(householdId, after, cancellationToken);
        (Listings, Next) = (page.Items, page.Next);
        return Page();
    }

    /// <summary>Puts one on the stall. When it has to wait, its own page says why.</summary>
    public Task<IActionResult> OnPostBayAsync([FromForm(Name = "mon")] Guid productId, CancellationToken cancellationToken) =>
        ChangeAsync(householdId => desk.PublishAsync(householdId, productId, cancellationToken));

    /// <summary>Takes one off the stall.</summary>
    public Task<IActionResult> OnPostCatAsync([FromForm(Name = "mon")] Guid productId, CancellationToken cancellationToken) =>
        ChangeAsync(householdId => desk.HideAsync(householdId, productId, cancellationToken));

    private async Task<IActionResult> ChangeAsync(Func<Guid, Task<ListingOutcome>> change)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        return await change(householdId) switch
        {
            ListingOutcome.Saved({ State: ListingState.Waiting or ListingState.Refused } listing) => Redirect($"/nha-ban/hang/{listing.Product.Id}"),
            ListingOutcome.Saved(var listing) => Redirect($"/nha-ban/hang#mon-{listing.Product.Id}"),
            ListingOutcome.NotFound => NotFound(),
            var other => throw new CommerceException($"Putting goods on the stall came to {other.GetType().Name}, which nobody shows."),
        };
    }
}
