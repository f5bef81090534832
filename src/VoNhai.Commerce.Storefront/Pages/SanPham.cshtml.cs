using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Storefront.Baskets;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Hosting.Kept;
using VoNhai.Commerce.Storefront.Recordings;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/san-pham/{slug}</c>: a product.</summary>
[AllowAnonymous]
[PublicContent]
[KeptPage("q", "soLuong")]
public sealed class SanPhamModel(ICatalog catalog, IProvenance provenance, IRecordings recordings, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>The most characters of a quantity that are shown again.</summary>
    public const int MostTyped = 20;

    /// <summary>The product.</summary>
    public ProductView Product { get; private set; } = null!;

    /// <summary>Its lots and certificates, as its household states.</summary>
    public ProductProvenance Provenance { get; private set; } = null!;

    /// <summary>What its household says of it, or what a telephone's voice may read: name and price with unit, in Vietnamese whatever the page's language.</summary>
    public ListenView Listen { get; private set; } = null!;

    /// <summary>What its household says of itself.</summary>
    public IEnumerable<Recording> Phrases { get; private set; } = [];

    /// <summary>The quantity that was typed and could not be taken; <c>null</c> when the page is opened afresh.</summary>
    public string? Typed { get; private set; }

    /// <summary>What is wrong with it.</summary>
    public string? Problem { get; private set; }

    /// <summary>Finds it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, [FromQuery] string? soLuong, CancellationToken cancellationToken)
    {
        if (await catalog.FindProductAsync(slug, cancellationToken) is not { } product)
        {
            return NotFound();
        }

        Product = product;
        Provenance = await provenance.OfProductAsync(product.Id, cancellationToken);
        var said = await recordings.ListAsync(product.Household.Id, product.Id, cancellationToken);
        Phrases = said.Where(recording => recording.Slot is RecordingSlot.OfStall);
        Listen = new ListenView(said.FirstOrDefault(recording => recording.Slot is RecordingSlot.OfProduct)?.Hash, product.Name, $"{product.Name}. {VndWords.Of(product.Price)} một {product.Unit}.");
        if (!string.IsNullOrEmpty(soLuong) && soLuong.Length <= MostTyped)
        {
            (Typed, Problem) = (soLuong, QuantityProblem.Of(product, soLuong, texts));
        }

        return Page();
    }
}
