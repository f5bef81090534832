using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Sheets;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Sheets;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary>
/// <c>/nha-ban/hang/bang</c>: the household's whole list as a file: out, looked at, in again. Nothing is written before the yes, and the same
/// file again changes nothing, so its answer is shown at once instead of after a redirect.
/// </summary>
[Authorize(Policy = ShopRoles.Listing)]
[TakesSheet]
public sealed class BangModel(IListingSheets sheets, SheetDesk desk, SheetTray tray, TimeProvider time, IStringLocalizer<SheetTexts> texts) : PageModel
{
    /// <summary>The most lines or problems of one kind that a page shows.</summary>
    public const int MostShown = 100;

    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>How large a file may be.</summary>
    public SheetSettings Limits => desk.Limits;

    /// <summary>Finds the file that was looked at.</summary>
    [BindProperty]
    public string? Ticket { get; set; }

    /// <summary>What was looked at.</summary>
    [BindProperty]
    public string? Seal { get; set; }

    /// <summary>What the file would come to; <c>null</c> before.</summary>
    public SheetReport? Looked { get; private set; }

    /// <summary>What was taken in.</summary>
    public SheetOutcome.Taken? Taken { get; private set; }

    /// <summary>What is wrong with the file itself.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether goods changed between the look and the yes.</summary>
    public bool IsStale { get; private set; }

    /// <summary>Shows the form.</summary>
    public IActionResult OnGet() => User.HouseholdId() is null ? Forbid() : Page();

    /// <summary>The household's list.</summary>
    public async Task<IActionResult> OnGetTaiAsync(CancellationToken cancellationToken) =>
        User.HouseholdId() is not { } householdId ? Forbid()
        : await sheets.WriteAsync(householdId, desk.CategoryNames, cancellationToken) is not { } file ? NotFound()
        : File(file, Csv, string.Create(CultureInfo.InvariantCulture, $"bang-hang-{VietnamTime.DayOf(time.GetUtcNow()):yyyy-MM-dd}.csv"));

    /// <summary>An empty list with two examples.</summary>
    public IActionResult OnGetMau() =>
        User.HouseholdId() is null ? Forbid() : File(SheetExamples.Write(desk.CategoryNames["fruit"], desk.CategoryNames["tea"]), Csv, "bang-hang-mau.csv");

    /// <summary>Reads the file and says what would become of each line.</summary>
    public async Task<IActionResult> OnPostXemAsync(IFormFile? tep, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (tep is null)
        {
            Problem = texts["NoFile"];
            return Wrong();
        }

        if (tep.Length > Limits.MostZipBytes)
        {
            Problem = texts["ZipTooLarge", Limits.MostZipBytes / (1024 * 1024)];
            return Wrong();
        }

        var bytes = new byte[tep.Length];
        await using (var stream = tep.OpenReadStream())
        {
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        }

        Looked = await desk.LookAsync(householdId, bytes, cancellationToken);
        if (Looked is null)
        {
            return NotFound();
        }

        ModelState.Clear();
        (Ticket, Seal) = Looked is { IsGood: true, HasNews: true } ? (tray.Put(householdId, householdId, bytes), Looked.Seal) : (null, null);
        return Looked.IsGood ? Page() : Wrong();
    }

    /// <summary>Takes the file in that was looked at.</summary>
    public async Task<IActionResult> OnPostNhapAsync(IFormFile? tep, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        if (tep is not null)
        {
            // Nothing is taken in that nobody looked at.
            return await OnPostXemAsync(tep, cancellationToken);
        }

        if (tray.Find(householdId, householdId, Ticket) is not { } file)
        {
            (Ticket, Problem) = (null, texts[Ticket is null ? "NoFile" : "FileGone"]);
            return Wrong();
        }

        switch (await desk.TakeInAsync(householdId, file, Seal ?? "", $"user:{User.UserId()}", cancellationToken))
        {
            case SheetOutcome.Taken taken:
                // The file stays for its quarter of an hour: a second tap hears that there is nothing new.
                Taken = taken;
                return Page();
            case SheetOutcome.Refused(var report):
                (Looked, Ticket) = (report, null);
                return Wrong();
            case SheetOutcome.ChangedMeanwhile(var report):
                ModelState.Clear();
                (Looked, Seal, IsStale) = (report, report.Seal, true);
                return Wrong(StatusCodes.Status409Conflict);
            case SheetOutcome.NotFound:
                return NotFound();
            case var other:
                throw new CommerceException($"A sheet came to {other.GetType().Name}, which nobody shows.");
        }
    }

    private PageResult Wrong(int status = StatusCodes.Status422UnprocessableEntity)
    {
        Response.StatusCode = status;
        return Page();
    }
}
