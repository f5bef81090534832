using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.BarePage.Pages;

/// <summary>The yardstick: 24 products and who sells them, in one untracked query, printed as a list and nothing else.</summary>
public sealed class IndexModel(BareDbContext db) : PageModel
{
    public IReadOnlyList<Row> Products { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Products = await (
        from product in db.Set<Product>().AsNoTracking()
        join household in db.Set<Household>() on product.HouseholdId equals household.Id
        where product.IsPublished
        orderby product.SearchKey
        select new Row(product.Slug, product.Name, product.Price, product.Unit, product.Stock, household.Name)).Take(24).ToListAsync(cancellationToken);

    public sealed record Row(string Slug, string Name, Vnd Price, string Unit, Quantity Stock, string Household);
}
