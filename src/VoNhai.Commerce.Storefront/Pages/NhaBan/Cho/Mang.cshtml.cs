using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Resources;
using VoNhai.Commerce.Storefront.Till;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.Cho;

/// <summary><c>/nha-ban/cho/mang</c>: goods go to the market and come back, on a page without a script.</summary>
[Authorize(Policy = TillAccess.Policy)]
public sealed class MangModel(ITillDesk till, IStringLocalizer<TillTexts> texts) : PageModel
{
    /// <summary>Of this form: sent twice, it takes once.</summary>
    public Guid Key { get; private set; }

    /// <summary>What is there and what is out.</summary>
    public TillSnapshot Shop { get; private set; } = null!;

    /// <summary>What was typed, by product.</summary>
    public IReadOnlyDictionary<Guid, string> Typed { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>What is wrong; empty when nothing.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>Shows the goods.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(Guid.CreateVersion7(), cancellationToken);

    /// <summary>Takes goods along. The fields are named by their products.</summary>
    public async Task<IActionResult> OnPostAsync(
        Guid key, [ModelBinder(typeof(FieldsByKeyBinder<Guid, string>), Name = "mang")] Dictionary<Guid, string>? typed, CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        Typed = (typed ?? []).Where(field => field.Value.Trim().Length > 0).ToDictionary();
        var goods = new List<KeyValuePair<Guid, Quantity>>();
        foreach (var (product, text) in Typed)
        {
            if (!Quantity.TryRead(text, out var quantity))
            {
                Trouble = texts["QuantityWrong"];
                return await ShowAsync(key, cancellationToken, StatusCodes.Status422UnprocessableEntity);
            }

            goods.Add(KeyValuePair.Create(product, quantity));
        }

        switch (await till.TakeOutAsync(householdId, new TillTakeOut(key, Guid.Empty, goods), User.UserId(), cancellationToken))
        {
            case OutingOutcome.Done:
                return RedirectToPage();
            case OutingOutcome.NotEnough less:
                Trouble = TillWords.Of(less);
                break;
            case OutingOutcome.Invalid invalid:
                Trouble = string.Join(' ', invalid.Problems.Select(problem => problem.Message));
                break;
            default:
                Trouble = texts["Refused"];
                break;
        }

        return await ShowAsync(key, cancellationToken, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Brings the rest back.</summary>
    public async Task<IActionResult> OnPostBackAsync(Guid outing, CancellationToken cancellationToken) =>
        User.HouseholdId() is not { } householdId ? Forbid()
        : await till.BringBackAsync(householdId, outing, User.UserId(), cancellationToken) is OutingOutcome.NotFound ? NotFound()
        : RedirectToPage();

    /// <summary>How much of a product is out and not sold; nothing when it is not out.</summary>
    public Quantity LeftOf(Guid product) => Shop.Outing?.Goods.FirstOrDefault(goods => goods.ProductId == product)?.Left ?? Quantity.Zero;

    private async Task<IActionResult> ShowAsync(Guid key, CancellationToken cancellationToken, int status = StatusCodes.Status200OK)
    {
        if (User.HouseholdId() is not { } householdId || await till.ReadAsync(householdId, Guid.Empty, cancellationToken) is not { } shop)
        {
            return Forbid();
        }

        (Shop, Key) = (shop, key == Guid.Empty ? Guid.CreateVersion7() : key);
        Response.StatusCode = status;
        return Page();
    }
}
