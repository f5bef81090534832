using AutoMapper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Hosting.Kept;
using VoNhai.Commerce.Storefront.Listing;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/ho/{slug}</c>: a household and what it sells.</summary>
[AllowAnonymous]
[PublicContent]
[KeptPage("q")]
public sealed class HoModel(ICatalog catalog, IRecordings recordings, IMapper mapper) : PageModel
{
    /// <summary>The household.</summary>
    public HouseholdView Household { get; private set; } = null!;

    /// <summary>What it says of itself.</summary>
    public IReadOnlyList<Recording> Phrases { get; private set; } = [];

    /// <summary>What it sells.</summary>
    public IReadOnlyList<ProductCard> Cards { get; private set; } = [];

    /// <summary>Finds both.</summary>
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellationToken)
    {
        if (await catalog.FindHouseholdAsync(slug, cancellationToken) is not { } household)
        {
            return NotFound();
        }

        Household = household;
        Phrases = await recordings.ListAsync(household.Id, cancellationToken: cancellationToken);
        var page = await catalog.ListAsync(new CatalogQuery { HouseholdId = household.Id, Take = CatalogQuery.MostTaken }, cancellationToken);
        Cards = mapper.Map<IReadOnlyList<ProductCard>>(page.Items);
        return Page();
    }
}
