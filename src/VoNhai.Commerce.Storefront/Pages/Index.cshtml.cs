using AutoMapper;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Listing;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/</c>: what is for sale, and the search.</summary>
[PublicContent]
public sealed class IndexModel(ICatalog catalog, IMapper mapper) : PageModel
{
    /// <summary>What is looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Only this category.</summary>
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Category { get; set; }

    /// <summary>Where the part before ended.</summary>
    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    /// <summary>The cards of this part.</summary>
    public IReadOnlyList<ProductCard> Cards { get; private set; } = [];

    /// <summary>Where the next part begins; <c>null</c> at the end.</summary>
    public string? Next { get; private set; }

    /// <summary>Reads one part of the listing.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var page = await catalog.ListAsync(new CatalogQuery { Text = Query ?? "", Category = string.IsNullOrEmpty(Category) ? null : Category, After = After }, cancellationToken);
        Cards = mapper.Map<IReadOnlyList<ProductCard>>(page.Items);
        Next = page.Next;
    }
}
