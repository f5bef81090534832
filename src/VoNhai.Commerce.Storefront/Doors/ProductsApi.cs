using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary><c>GET /api/v1/products</c>: what is for sale.</summary>
internal static class ProductsApi
{
    public static IEndpointRouteBuilder MapProducts(this IEndpointRouteBuilder api)
    {
        api.MapGet("/products", ListAsync);
        return api;
    }

    private static async Task<Listing> ListAsync(ICatalog catalog, string? q = null, string? after = null, CancellationToken cancellationToken = default)
    {
        var page = await catalog.ListAsync(new CatalogQuery { Text = q ?? "", After = after }, cancellationToken);
        return new Listing([.. page.Items.Select(Item.Of)], page.Next);
    }

    private sealed record Listing(IReadOnlyList<Item> Items, string? Next);

    private sealed record Seller(Guid Id, string Name);

    private sealed record Item(Guid Id, string Slug, string Name, Seller Household, long Price, string Unit, decimal Stock, bool Orderable, decimal Min, decimal Step, bool Estimated)
    {
        public static Item Of(ProductView product) => new(
            product.Id,
            product.Slug,
            product.Name,
            new Seller(product.Household.Id, product.Household.Name),
            product.Price.Dong,
            product.Unit,
            product.Stock.ToDecimal(),
            product.Orderability == Orderability.Orderable,
            product.Minimum.ToDecimal(),
            product.Step.ToDecimal(),
            product.IsEstimated);
    }
}
