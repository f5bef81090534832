using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Recordings;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/hang/{id}/tieng</c>: what a household says of a product, in its own language. Another household's product is not found.</summary>
[Authorize(Policy = ShopRoles.Listing)]
[TakesRecording]
public sealed class HangTiengModel(IProductPhotos products, IRecordings recordings, IStringLocalizer<RecordingTexts> texts) : PageModel
{
    /// <summary>The product, and its photos, which say which one it is.</summary>
    public ProductAlbum Product { get; private set; } = null!;

    /// <summary>What it has.</summary>
    public Recording? Recording { get; private set; }

    /// <summary>What is wrong with what was brought, or with what should be deleted.</summary>
    public string? Problem { get; private set; }

    /// <summary>What became of the form before, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Shows what is there.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        User.HouseholdId() is not { } householdId ? Forbid()
        : await ReadAsync(householdId, id, cancellationToken) ? Page()
        : NotFound();

    /// <summary>Keeps a recording in the place of the one before.</summary>
    public async Task<IActionResult> OnPostGhiAsync(Guid id, IFormFile? tieng, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (!await ReadAsync(householdId, id, cancellationToken))
        {
            return NotFound();
        }

        var (file, problem) = await RecordingIntake.ReadAsync(tieng, texts, cancellationToken);
        if (file is null)
        {
            return Wrong(problem!, StatusCodes.Status422UnprocessableEntity);
        }

        return await recordings.KeepAsync(householdId, new RecordingSlot.OfProduct(id), file, cancellationToken) ? Done(id, "Said.Kept") : NotFound();
    }

    /// <summary>Deletes it.</summary>
    public async Task<IActionResult> OnPostXoaAsync(Guid id, CancellationToken cancellationToken) =>
        User.HouseholdId() is not { } householdId ? Forbid()
        : await recordings.RemoveAsync(householdId, new RecordingSlot.OfProduct(id), cancellationToken) ? Done(id, "Said.Removed")
        : await ReadAsync(householdId, id, cancellationToken) ? Wrong(texts["Problem.AnyMore"], StatusCodes.Status409Conflict)
        : NotFound();

    private LocalRedirectResult Done(Guid id, string said)
    {
        Said = texts[said];
        return LocalRedirect($"/nha-ban/hang/{id}/tieng");
    }

    private PageResult Wrong(string problem, int status)
    {
        Problem = problem;
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> ReadAsync(Guid householdId, Guid id, CancellationToken cancellationToken)
    {
        if (await products.FindAsync(householdId, id, cancellationToken) is not { } product)
        {
            return false;
        }

        Product = product;
        Recording = (await recordings.ListAsync(householdId, id, cancellationToken)).FirstOrDefault(recording => recording.Slot is RecordingSlot.OfProduct);
        return true;
    }
}
