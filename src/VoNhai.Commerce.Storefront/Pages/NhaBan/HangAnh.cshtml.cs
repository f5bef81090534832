using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Photos;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/hang/{id}/anh</c>: the photos of a product: add, arrange, delete. Another household's product is not found.</summary>
[Authorize(Policy = ShopRoles.Listing)]
[TakesPhoto]
public sealed class HangAnhModel(IProductPhotos photos, Darkroom darkroom, IStringLocalizer<PhotoTexts> texts) : PageModel
{
    /// <summary>The product and its photos.</summary>
    public ProductAlbum Album { get; private set; } = null!;

    /// <summary>What pictures may cost.</summary>
    public PhotoSettings Limits => darkroom.Limits;

    /// <summary>What is wrong with the file that was brought.</summary>
    public string? Problem { get; private set; }

    /// <summary>Why a photo was not moved or deleted.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What became of the form before, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Shows the photos.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        User.HouseholdId() is not { } householdId ? Forbid()
        : await ReadAsync(householdId, id, cancellationToken) ? Page()
        : NotFound();

    /// <summary>Adds a photo.</summary>
    public async Task<IActionResult> OnPostThemAsync(Guid id, IFormFile? photo, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        // Nothing is decoded for somebody whose product it is not.
        if (!await ReadAsync(householdId, id, cancellationToken))
        {
            return NotFound();
        }

        switch (await darkroom.DevelopAsync(photo, cancellationToken))
        {
            case Developed.Refused refused:
                Problem = PhotoWords.Of(refused.Problem, Limits, texts);
                return Wrong(StatusCodes.Status422UnprocessableEntity);
            case Developed.Ready ready:
                return await TellAsync(householdId, id, await photos.AddAsync(householdId, id, ready.File, cancellationToken), "Said.Added", cancellationToken);
            case var unknown:
                throw new CommerceException($"The darkroom answered {unknown.GetType().Name}, which the page does not show.");
        }
    }

    /// <summary>Puts a photo at another place; 0 is the first.</summary>
    public async Task<IActionResult> OnPostXepAsync(Guid id, [FromForm] string? anh, [FromForm] int cho, CancellationToken cancellationToken) =>
        User.HouseholdId() is { } householdId
            ? await TellAsync(householdId, id, await photos.MoveAsync(householdId, id, anh ?? "", cho, cancellationToken), "Said.Moved", cancellationToken)
            : Forbid();

    /// <summary>Deletes a photo.</summary>
    public async Task<IActionResult> OnPostXoaAsync(Guid id, [FromForm] string? anh, CancellationToken cancellationToken) =>
        User.HouseholdId() is { } householdId
            ? await TellAsync(householdId, id, await photos.RemoveAsync(householdId, id, anh ?? "", cancellationToken), "Said.Removed", cancellationToken)
            : Forbid();

    private async Task<IActionResult> TellAsync(Guid householdId, Guid id, PhotoOutcome outcome, string done, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case PhotoOutcome.Done:
                Said = texts[done];
                return LocalRedirect($"/nha-ban/hang/{id}/anh");
            case PhotoOutcome.AlreadyThere:
                Said = texts["Said.AlreadyThere"];
                return LocalRedirect($"/nha-ban/hang/{id}/anh");
            case PhotoOutcome.Full full:
                (Album, Problem) = (full.Album, texts["Full", full.Album.Most]);
                return Wrong(StatusCodes.Status409Conflict);
            case PhotoOutcome.NotFound when await ReadAsync(householdId, id, cancellationToken):
                Refusal = texts["Problem.AnyMore"];
                return Wrong(StatusCodes.Status409Conflict);
            case PhotoOutcome.NotFound:
                return NotFound();
            case var unknown:
                throw new CommerceException($"A change of photos came to {unknown.GetType().Name}, which the page does not show.");
        }
    }

    private PageResult Wrong(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> ReadAsync(Guid householdId, Guid id, CancellationToken cancellationToken)
    {
        if (await photos.FindAsync(householdId, id, cancellationToken) is not { } album)
        {
            return false;
        }

        Album = album;
        return true;
    }
}
