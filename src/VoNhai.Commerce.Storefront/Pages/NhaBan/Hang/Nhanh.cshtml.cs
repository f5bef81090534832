using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Listing;
using VoNhai.Commerce.Storefront.Photos;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary>
/// <c>/nha-ban/hang/nhanh</c>: photo, name, price, stock, and it is on the stall. What else there is to say has a form of its own. A mistake
/// loses nothing, the photo neither: it waits in memory until the form is put right.
/// </summary>
[Authorize(Policy = ShopRoles.Listing)]
[TakesPhoto]
public sealed class NhanhModel(
    IListingDesk desk, IProductPhotos photos, Darkroom darkroom, PhotoTray tray, IStringLocalizer<ListingTexts> texts, IStringLocalizer<PhotoTexts> photoTexts) : PageModel
{
    /// <summary>The units that a market sells by; the long form has all.</summary>
    public static IReadOnlyList<string> Units { get; } = ["kg", "lạng", "yến", "chục", "bó", "con", "chai"];

    /// <summary>What is typed.</summary>
    [BindProperty]
    public ListingForm Form { get; set; } = new();

    /// <summary>Finds the photo that came with a form that was put right.</summary>
    [BindProperty]
    public string? Ticket { get; set; }

    /// <summary>What is wrong, by field.</summary>
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>Names to suggest: the household's own goods first.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>What pictures may cost.</summary>
    public PhotoSettings Limits => darkroom.Limits;

    /// <summary>What was done, told on the product's page.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>An empty form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        await SuggestAsync(householdId, cancellationToken);
        return Page();
    }

    /// <summary>Lists it.</summary>
    public async Task<IActionResult> OnPostAsync(IFormFile? photo, IFormFile? album, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        var own = await SuggestAsync(householdId, cancellationToken);
        Form.Category = CategoryOf(Form.Name, own);
        var brought = photo is { Length: > 0 } ? photo : album is { Length: > 0 } ? album : null;
        var picture = await DevelopAsync(householdId, brought, cancellationToken);
        SavedWords.Collect(desk.Judge(Form.ToDraft()).Problems, Problems);
        if (string.IsNullOrWhiteSpace(Form.Stock))
        {
            Problems.TryAdd("stock", texts["QuickStockNone"]);
        }

        return Problems.Count > 0
            ? await AgainAsync(householdId, brought, picture, cancellationToken)
            : await ListAsync(householdId, brought, picture, cancellationToken);
    }

    private async Task<IActionResult> ListAsync(Guid householdId, IFormFile? brought, Developed.Ready? picture, CancellationToken cancellationToken)
    {
        switch (await desk.AddAsync(householdId, Form.ToDraft(), publish: true, Form.Key, $"user:{User.UserId()}", cancellationToken))
        {
            case ListingOutcome.Saved(var listing):
                if (picture is not null && await photos.AddAsync(householdId, listing.Product.Id, picture.File, cancellationToken) is PhotoOutcome.NotFound)
                {
                    return NotFound();
                }

                tray.Remove(householdId);
                Told = SavedWords.Of(listing.State, texts);
                return Redirect($"/nha-ban/hang/{listing.Product.Id}");
            case ListingOutcome.Refused(var problems):
                SavedWords.Collect(problems, Problems);
                return await AgainAsync(householdId, brought, picture, cancellationToken);
            case ListingOutcome.NotFound:
                return NotFound();
            case var other:
                throw new CommerceException($"A new product came to {other.GetType().Name}, which nobody shows.");
        }
    }

    /// <summary>The photo of this form, or the one that waits from the form before; <c>null</c> when there is none, or none that can be taken.</summary>
    private async Task<Developed.Ready?> DevelopAsync(Guid householdId, IFormFile? brought, CancellationToken cancellationToken)
    {
        var developed = brought is not null ? await darkroom.DevelopAsync(brought, cancellationToken)
            : tray.Find(householdId, householdId, Ticket) is { } kept ? await darkroom.DevelopAsync(kept.ToArray(), cancellationToken)
            : null;
        if (developed is Developed.Refused refused)
        {
            Problems["photo"] = PhotoWords.Of(refused.Problem, Limits, photoTexts);
            Ticket = null;
        }
        else if (developed is null && !string.IsNullOrEmpty(Ticket))
        {
            // Nothing goes on the stall without the photo that its household thinks is there.
            Problems["photo"] = texts["QuickGone"];
            Ticket = null;
        }

        return developed as Developed.Ready;
    }

    /// <summary>The form again, with what is wrong. A photo that was good waits.</summary>
    private async Task<IActionResult> AgainAsync(Guid householdId, IFormFile? brought, Developed.Ready? picture, CancellationToken cancellationToken)
    {
        if (picture is not null && brought is not null)
        {
            var bytes = new byte[brought.Length];
            await using var stream = brought.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancellationToken);
            Ticket = tray.Put(householdId, householdId, bytes);
        }

        // The ticket that is printed is the new one, not the one that was sent.
        ModelState.Remove(nameof(Ticket));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IReadOnlyList<ListingView>> SuggestAsync(Guid householdId, CancellationToken cancellationToken)
    {
        var own = (await desk.ListAsync(householdId, cancellationToken: cancellationToken)).Items;
        Names = [.. own.Select(listing => listing.Product.Name).Concat(CommonProduce.All.Select(produce => produce.Name)).DistinctBy(VietnameseText.SearchKey)];
        return own;
    }

    private static string CategoryOf(string? name, IReadOnlyList<ListingView> own)
    {
        var key = VietnameseText.SearchKey(name ?? "");
        return own.FirstOrDefault(listing => VietnameseText.SearchKey(listing.Product.Name) == key)?.Product.Category ?? CommonProduce.CategoryOf(name);
    }
}
