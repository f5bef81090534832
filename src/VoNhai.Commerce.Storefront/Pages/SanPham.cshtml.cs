using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting.Guards;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/san-pham/{slug}</c>: a product.</summary>
[PublicContent]
public sealed class SanPhamModel(ICatalog catalog) : PageModel
{
    /// <summary>The product.</summary>
    public ProductView Product { get; private set; } = null!;

    /// <summary>Finds it.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await catalog.FindProductAsync(slug, cancellationToken) is not { } product)
        {
            return NotFound();
        }

        Product = product;
        return Page();
    }
}
