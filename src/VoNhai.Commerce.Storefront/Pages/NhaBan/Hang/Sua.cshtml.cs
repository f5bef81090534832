using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Hang;

/// <summary><c>/nha-ban/hang/{id}</c>: one product: its words, its stock, its lots, its papers. Each form changes one of them.</summary>
[Authorize(Policy = ShopRoles.Listing)]
public sealed class SuaModel(IListingDesk desk, IStringLocalizer<ListingTexts> texts) : PageModel
{
    /// <summary>Which product.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    /// <summary>Its words as they are typed.</summary>
    public ListingForm Form { get; private set; } = new();

    /// <summary>A change of stock as it is typed.</summary>
    public StockForm Stock { get; private set; } = new();

    /// <summary>A lot as it is typed.</summary>
    public LotForm Lot { get; private set; } = new();

    /// <summary>A paper as it is typed.</summary>
    public PaperForm Paper { get; private set; } = new();

    /// <summary>The product as it stands.</summary>
    public ListingView Listing { get; private set; } = null!;

    /// <summary>What is wrong with the form that was sent, by field.</summary>
    public Dictionary<string, string> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>The form that was sent and refused: Form, Stock, Lot or Paper; <c>null</c> when none was.</summary>
    public string? Open { get; private set; }

    /// <summary>Whether somebody else changed it meanwhile.</summary>
    public bool IsStale { get; private set; }

    /// <summary>What was done a moment ago, told once.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        User.HouseholdId() is { } householdId ? await ShowAsync(householdId, cancellationToken) : Forbid();

    /// <summary>Keeps its words.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "Form")] ListingForm form, CancellationToken cancellationToken)
    {
        Form = form;
        return await SendAsync(nameof(Form), householdId => desk.ReviseAsync(householdId, Id, form.Version, form.ToDraft(), form.Publish, cancellationToken), told: null, "", cancellationToken);
    }

    /// <summary>Changes the stock.</summary>
    public async Task<IActionResult> OnPostKhoAsync([FromForm(Name = "Stock")] StockForm stock, CancellationToken cancellationToken)
    {
        Stock = stock;
        return await SendAsync(nameof(Stock), householdId => desk.AdjustStockAsync(householdId, Id, stock.ToChange(), $"user:{User.UserId()}", cancellationToken), "StockSaved", "kho", cancellationToken);
    }

    /// <summary>Writes a lot down.</summary>
    public async Task<IActionResult> OnPostLoAsync([FromForm(Name = "Lot")] LotForm lot, CancellationToken cancellationToken)
    {
        Lot = lot;
        return await SendAsync(nameof(Lot), householdId => desk.AddLotAsync(householdId, Id, lot.ToDraft(), cancellationToken), "LotSaved", "lo", cancellationToken);
    }

    /// <summary>Takes a lot back.</summary>
    public Task<IActionResult> OnPostThuLoAsync([FromForm(Name = "lo")] Guid lotId, CancellationToken cancellationToken) =>
        SendAsync(nameof(Lot), householdId => desk.WithdrawLotAsync(householdId, Id, lotId, cancellationToken), "LotSavedBack", "lo", cancellationToken);

    /// <summary>Writes a paper down.</summary>
    public async Task<IActionResult> OnPostGiayAsync([FromForm(Name = "Paper")] PaperForm paper, CancellationToken cancellationToken)
    {
        Paper = paper;
        return await SendAsync(nameof(Paper), householdId => desk.AddCertificateAsync(householdId, Id, paper.ToDraft(), cancellationToken), "PaperSaved", "giay", cancellationToken);
    }

    /// <summary>Removes a paper.</summary>
    public Task<IActionResult> OnPostBoGiayAsync([FromForm(Name = "giay")] Guid paperId, CancellationToken cancellationToken) =>
        SendAsync(nameof(Paper), householdId => desk.RemoveCertificateAsync(householdId, Id, paperId, cancellationToken), "PaperRemoved", "giay", cancellationToken);

    /// <summary>A field of one of the smaller forms.</summary>
    public TypedField Field(string form, string name, string label, string? value, string? hint = null, string type = "text", int most = 200) =>
        new(name, label, value, hint, Open == form ? Problems.GetValueOrDefault(name) : null, null, type, most, 0, form);

    private async Task<IActionResult> SendAsync(string form, Func<Guid, Task<ListingOutcome>> change, string? told, string anchor, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        switch (await change(householdId))
        {
            case ListingOutcome.Saved(var listing):
                Told = told is null ? SavedWords.Of(listing.State, texts) : texts[told];
                return Redirect($"/nha-ban/hang/{Id}{(anchor.Length > 0 ? "#" + anchor : "")}");
            case ListingOutcome.Refused(var problems):
                Open = form;
                SavedWords.Collect(problems, Problems);
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync(householdId, cancellationToken);
            case ListingOutcome.ChangedMeanwhile:
                (Open, IsStale) = (form, true);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await ShowAsync(householdId, cancellationToken);
            case ListingOutcome.NotFound:
                return NotFound();
            case var other:
                throw new CommerceException($"A product came to {other.GetType().Name}, which nobody shows.");
        }
    }

    private async Task<IActionResult> ShowAsync(Guid householdId, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(householdId, Id, cancellationToken) is not { } listing)
        {
            return NotFound();
        }

        Listing = listing;
        if (Open != nameof(Form))
        {
            Form = ListingForm.Of(listing.Product);
        }

        // What was typed stays; whoever sends it again has now seen the other's change.
        Form.Version = listing.Product.Version;
        return Page();
    }
}
