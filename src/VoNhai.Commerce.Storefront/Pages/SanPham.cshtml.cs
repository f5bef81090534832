using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Baskets;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Hosting.Kept;
using VoNhai.Commerce.Storefront.Resources;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/san-pham/{slug}</c>: a product.</summary>
[AllowAnonymous]
[PublicContent]
[KeptPage("q", "soLuong")]
public sealed class SanPhamModel(ICatalog catalog, IProvenance provenance, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>The most characters of a quantity that are shown again.</summary>
    public const int MostTyped = 20;

    /// <summary>The product.</summary>
    public ProductView Product { get; private set; } = null!;

    /// <summary>Its lots and certificates, as its household states.</summary>
    public ProductProvenance Provenance { get; private set; } = null!;

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
        if (!string.IsNullOrEmpty(soLuong) && soLuong.Length <= MostTyped)
        {
            (Typed, Problem) = (soLuong, QuantityProblem.Of(product, soLuong, texts));
        }

        return Page();
    }
}
