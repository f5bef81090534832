using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Recordings;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary><c>/nha-ban/tieng</c>: what a household says once for all its goods: a welcome, how one pays, how one gets the goods.</summary>
[Authorize(Policy = ShopRoles.Listing)]
[TakesRecording]
public sealed class TiengModel(IRecordings recordings, IStringLocalizer<RecordingTexts> texts) : PageModel
{
    /// <summary>What is there.</summary>
    public IReadOnlyDictionary<KeyPhrase, Recording> Phrases { get; private set; } = new Dictionary<KeyPhrase, Recording>();

    /// <summary>What is wrong, and with which phrase.</summary>
    public (KeyPhrase Phrase, string Words)? Problem { get; private set; }

    /// <summary>What became of the form before, told once.</summary>
    [TempData]
    public string? Said { get; set; }

    /// <summary>Shows what is there.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        await ReadAsync(householdId, cancellationToken);
        return Page();
    }

    /// <summary>Keeps a phrase in the place of the one before.</summary>
    public async Task<IActionResult> OnPostGhiAsync([FromForm] string? cau, IFormFile? tieng, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (PhraseOf(cau) is not { } phrase)
        {
            return NotFound();
        }

        var (file, problem) = await RecordingIntake.ReadAsync(tieng, texts, cancellationToken);
        if (file is null)
        {
            return await WrongAsync(householdId, phrase, problem!, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        return await recordings.KeepAsync(householdId, new RecordingSlot.OfStall(phrase), file, cancellationToken) ? Done("Said.Kept") : NotFound();
    }

    /// <summary>Deletes a phrase.</summary>
    public async Task<IActionResult> OnPostXoaAsync([FromForm] string? cau, CancellationToken cancellationToken) =>
        User.HouseholdId() is not { } householdId ? Forbid()
        : PhraseOf(cau) is not { } phrase ? NotFound()
        : await recordings.RemoveAsync(householdId, new RecordingSlot.OfStall(phrase), cancellationToken) ? Done("Said.Removed")
        : await WrongAsync(householdId, phrase, texts["Problem.AnyMore"], StatusCodes.Status409Conflict, cancellationToken);

    // Its own name and no number, which an enum would also be read from.
    private static KeyPhrase? PhraseOf(string? name) => Enum.GetValues<KeyPhrase>().Cast<KeyPhrase?>().FirstOrDefault(phrase => phrase.ToString() == name);

    private LocalRedirectResult Done(string said)
    {
        Said = texts[said];
        return LocalRedirect("/nha-ban/tieng");
    }

    private async Task<PageResult> WrongAsync(Guid householdId, KeyPhrase phrase, string words, int status, CancellationToken cancellationToken)
    {
        await ReadAsync(householdId, cancellationToken);
        Problem = (phrase, words);
        Response.StatusCode = status;
        return Page();
    }

    private async Task ReadAsync(Guid householdId, CancellationToken cancellationToken) =>
        Phrases = (await recordings.ListAsync(householdId, cancellationToken: cancellationToken)).ToDictionary(recording => ((RecordingSlot.OfStall)recording.Slot).Phrase);
}
