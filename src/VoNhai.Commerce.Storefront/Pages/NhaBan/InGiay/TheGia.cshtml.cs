using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.QrImages;
using VoNhai.Commerce.Storefront.Accounts;
using VoNhai.Commerce.Storefront.Printing;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.InGiay;

/// <summary><c>/nha-ban/in/the-gia</c>: price tags of chosen products.</summary>
[Authorize(Policy = ShopRoles.Listing)]
public sealed class TagsModel(OwnAccounts accounts, ICatalog catalog) : PageModel
{
    private const int MostCopies = 21;

    /// <summary>What the household sells.</summary>
    public IReadOnlyList<ProductView> Products { get; private set; } = [];

    /// <summary>The products that were chosen.</summary>
    public IReadOnlySet<Guid> Chosen { get; private set; } = new HashSet<Guid>();

    /// <summary>8 or 21.</summary>
    public TagsPerSheet PerSheet { get; private set; }

    /// <summary>Whether each code carries its product's price.</summary>
    public bool IsPriced { get; private set; }

    /// <summary>How many tags of each product, as typed.</summary>
    public string Copies { get; private set; } = "1";

    /// <summary>Whether that number cannot be printed.</summary>
    public bool AreCopiesWrong { get; private set; }

    /// <summary>Whether the form was sent without a product.</summary>
    public bool IsNothingChosen { get; private set; }

    /// <summary>Whether the household can be paid at all.</summary>
    public bool HasAccount { get; private set; }

    /// <summary>What will be printed, once something was chosen.</summary>
    public PrintPage? Print { get; private set; }

    /// <summary>Shows the form, and the tags when products were chosen.</summary>
    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "sp")] string[]? products,
        [FromQuery(Name = "co")] string? perSheet,
        [FromQuery(Name = "ma")] string? kind,
        [FromQuery(Name = "moi")] string? copies,
        CancellationToken cancellationToken)
    {
        if (User.HouseholdId() is not { } householdId)
        {
            return Forbid();
        }

        Products = (await catalog.ListAsync(new CatalogQuery { HouseholdId = householdId, Take = CatalogQuery.MostTaken }, cancellationToken)).Items;
        Chosen = (products ?? []).Select(id => Guid.TryParse(id, out var read) ? read : Guid.Empty).ToHashSet();
        PerSheet = perSheet == "8" ? TagsPerSheet.Eight : TagsPerSheet.TwentyOne;
        IsPriced = kind == "priced";
        Copies = copies ?? "1";
        AreCopiesWrong = !int.TryParse(Copies, NumberStyles.None, CultureInfo.InvariantCulture, out var each) || each is < 1 or > MostCopies;
        IsNothingChosen = copies is not null && !Products.Any(product => Chosen.Contains(product.Id));
        var own = await accounts.FindAsync(householdId, cancellationToken);
        HasAccount = own is not null;
        var tags = own is null || AreCopiesWrong ? [] : TagsOf(own, each);
        Print = tags.Count > 0 ? PriceTagPages.Of(tags, PerSheet) : null;
        return Page();
    }

    // Hardly a household sells more than fifty things; what goes beyond the largest document is left for the next.
    private List<PriceTag> TagsOf(OwnAccount own, int each) =>
    [
        .. Products.Where(product => Chosen.Contains(product.Id))
            .Select(product => new PriceTag(
                product.Name,
                product.Price,
                product.Unit,
                own.Account.HolderName,
                IsPriced && product.Price.IsPositive ? own.Transfer.WithAmount(product.Price) : own.Transfer))
            .SelectMany(tag => Enumerable.Repeat(tag, each))
            .Take(PriceTagPages.MostTags),
    ];
}
