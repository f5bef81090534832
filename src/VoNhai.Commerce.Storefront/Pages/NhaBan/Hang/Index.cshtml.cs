using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary><c>/nha-ban/hang</c>: what the household sells, on the stall and off it.</summary>
[Authorize(Policy = ShopRoles.Listing)]
public sealed class HangModel(IListingDesk desk, IStringLocalizer<ListingTexts> texts) : PageModel
{
    /// <summary>One part of the household's products.</summary>
    public IReadOnlyList<ListingView> Listings { get; private set; } = [];

    /// <summary>Where the next part begins; <c>null</c> at the end.</summary>
    public string? Next { get; private set; }

    /// <summary>Where this part begins; <c>null</c> for the first.</summary>
    public string? After { get; private set; }

    /// <summary>A price that was not taken: whose, and why not.</summary>
    public (Guid ProductId, string Message)? Wrong { get; private set; }

    /// <summary>What was typed as that price.</summary>
    public string? TypedPrice { get; private set; }

    /// <summary>The product whose price was changed a moment ago, told once.</summary>
    [TempData]
    public Guid? Repriced { get; set; }

    /// <summary>Lists them.</summary>
    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "sau")] string? after, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        var page = await desk.ListAsync(householdId, after, cancellationToken);
        (Listings, Next, After) = (page.Items, page.Next, after);
        return Page();
    }

    /// <summary>Puts one on the stall. When it has to wait, its own page says why.</summary>
    public Task<IActionResult> OnPostBayAsync([FromForm(Name = "mon")] Guid productId, CancellationToken cancellationToken) =>
        ChangeAsync(householdId => desk.PublishAsync(householdId, productId, cancellationToken));

    /// <summary>Takes one off the stall.</summary>
    public Task<IActionResult> OnPostCatAsync([FromForm(Name = "mon")] Guid productId, CancellationToken cancellationToken) =>
        ChangeAsync(householdId => desk.HideAsync(householdId, productId, cancellationToken));

    /// <summary>Gives one another price, unless it has another one already than the one that was seen.</summary>
    public async Task<IActionResult> OnPostGiaAsync(
        [FromForm(Name = "mon")] Guid productId,
        [FromForm(Name = "thay")] long seen,
        [FromForm(Name = "gia")] string? typed,
        [FromForm(Name = "sau")] string? after,
        CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        switch (await desk.RepriceAsync(householdId, productId, Vnd.Of(seen), typed, cancellationToken))
        {
            case ListingOutcome.Saved(var listing):
                Repriced = listing.Product.Id;
                return Redirect($"/nha-ban/hang{(string.IsNullOrEmpty(after) ? "" : $"?sau={Uri.EscapeDataString(after)}")}#mon-{listing.Product.Id}");
            case ListingOutcome.Refused(var problems):
                return await RefuseAsync(StatusCodes.Status422UnprocessableEntity, productId, problems[0].Message, typed, after, cancellationToken);
            case ListingOutcome.ChangedMeanwhile(var listing):
                return await RefuseAsync(StatusCodes.Status409Conflict, productId, texts["RepricedMeanwhile", listing.Product.Price], typed, after, cancellationToken);
            case ListingOutcome.NotFound:
                return NotFound();
            case var other:
                throw new CommerceException($"A new price came to {other.GetType().Name}, which nobody shows.");
        }
    }

    private Task<IActionResult> RefuseAsync(int status, Guid productId, string message, string? typed, string? after, CancellationToken cancellationToken)
    {
        (Wrong, TypedPrice, Response.StatusCode) = ((productId, message), typed, status);
        return OnGetAsync(after, cancellationToken);
    }

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
