using AutoMapper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Hosting.Kept;
using VoNhai.Commerce.Storefront.Listing;

namespace VoNhai.Commerce.Storefront.Pages;

/// <summary><c>/</c>: what is for sale, the search, and what narrows it. All of it is in the address, so that it can be kept and shared.</summary>
[AllowAnonymous]
[PublicContent]
[KeptPage("q", "loai", "mua", "gan", "sau")]
public sealed class IndexModel(ICatalog catalog, IMapper mapper) : PageModel
{
    private const int MostPlaceChoices = 5;

    /// <summary>What is looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Only this category.</summary>
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Category { get; set; }

    /// <summary>"1": only what is in season.</summary>
    [BindProperty(SupportsGet = true, Name = "mua")]
    public string? Season { get; set; }

    /// <summary>The commune where the buyer is, as typed or by its code: what comes from there is shown first.</summary>
    [BindProperty(SupportsGet = true, Name = "gan")]
    public string? Place { get; set; }

    /// <summary>Where the part before ended.</summary>
    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    /// <summary>The cards of this part.</summary>
    public IReadOnlyList<ProductCard> Cards { get; private set; } = [];

    /// <summary>Where the next part begins; <c>null</c> at the end.</summary>
    public string? Next { get; private set; }

    /// <summary>The buyer's commune, when it is certain.</summary>
    public Commune? Near { get; private set; }

    /// <summary>The communes that the typed place may mean, when it is more than one.</summary>
    public IReadOnlyList<Commune> NearChoices { get; private set; } = [];

    /// <summary>Only what is in season.</summary>
    public bool IsSeasonal => Season == "1";

    /// <summary>Whether the list is narrowed or ordered by anything but the words.</summary>
    public bool IsNarrowed => IsSeasonal || !string.IsNullOrEmpty(Category) || Near is not null;

    /// <summary>Reads one part of the listing.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ReadPlace();
        var query = new CatalogQuery
        {
            Text = Query ?? "",
            Category = string.IsNullOrEmpty(Category) ? null : Category,
            InSeason = IsSeasonal,
            NearCommune = Near?.Code,
            After = After,
        };
        var page = await catalog.ListAsync(query, cancellationToken);
        Cards = mapper.Map<IReadOnlyList<ProductCard>>(page.Items);
        Next = page.Next;
    }

    /// <summary>The address of the same list with another category, season, place or part; the first part of it, unless one is named.</summary>
    public string AddressWith(string? category, bool seasonal, string? place, string? after = null)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[] { ("q", Query), ("loai", category), ("mua", seasonal ? "1" : null), ("gan", place), ("sau", after) })
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value);
            }
        }

        return "/" + query.ToQueryString();
    }

    private void ReadPlace()
    {
        if (string.IsNullOrWhiteSpace(Place))
        {
            return;
        }

        if (Communes.TryFind(Place.Trim(), out var coded))
        {
            Near = coded;
        }
        else if (Communes.TryResolve(Place, out var certain, out var choices))
        {
            Near = certain;
        }
        else
        {
            NearChoices = [.. choices.Take(MostPlaceChoices)];
        }
    }
}
