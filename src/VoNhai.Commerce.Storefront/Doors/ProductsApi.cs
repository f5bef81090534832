using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Places;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>
/// <c>GET /api/v1/products?q=&amp;after=</c>: what is for sale; <c>category</c>, <c>inSeason=true</c> and <c>near</c> (five digits of a commune)
/// narrow and order it.
/// </summary>
internal static class ProductsApi
{
    public static IEndpointRouteBuilder MapProducts(this IEndpointRouteBuilder api)
    {
        api.MapGet("/products", ListAsync);
        return api;
    }

    private static async Task<IResult> ListAsync(
        ICatalog catalog, string? q = null, string? after = null, string? category = null, bool inSeason = false, string? near = null, CancellationToken cancellationToken = default)
    {
        if (!string.IsNullOrEmpty(near) && !Communes.TryFind(near, out _))
        {
            return Problems.OfFields(new FieldProblem("near", "unknown", "Không có xã, phường nào mang mã này."));
        }

        var page = await catalog.ListAsync(
            new CatalogQuery { Text = q ?? "", After = after, Category = string.IsNullOrEmpty(category) ? null : category, InSeason = inSeason, NearCommune = near },
            cancellationToken);
        return Results.Ok(new Listing([.. page.Items.Select(Item.Of)], page.Next));
    }

    private sealed record Listing(IReadOnlyList<Item> Items, string? Next);

    private sealed record Seller(Guid Id, string Name);

    private sealed record Item(Guid Id, string Slug, string Name, Seller Household, long Price, string Unit, decimal Stock, bool Orderable, decimal Min, decimal Step, bool Estimated)
    {
        public required Orderability Orderability { get; init; }

        public required SeasonOf Season { get; init; }

        public required PreOrderOf? PreOrder { get; init; }

        public required DateOnly? HarvestOn { get; init; }

        public required DateOnly? BestBefore { get; init; }

        public required Processing Processing { get; init; }

        public static Item Of(ProductView product) => new(
            product.Id,
            product.Slug,
            product.Name,
            new Seller(product.Household.Id, product.Household.Name),
            product.Price.Dong,
            product.Unit,
            product.Stock.ToDecimal(),
            product.Orderability.TakesOrders(),
            product.Minimum.ToDecimal(),
            product.Step.ToDecimal(),
            product.IsEstimated)
        {
            Orderability = product.Orderability,
            Season = new SeasonOf([.. product.Season.Months], product.Season.ToString(), product.SeasonNote),
            PreOrder = product is { PreOrderFrom: { } from, HarvestOn: { } harvest } ? new PreOrderOf(from, harvest, product.Orderability == Orderability.PreOrder) : null,
            HarvestOn = product.HarvestOn,
            BestBefore = product.BestBefore,
            Processing = product.Processing,
        };
    }

    /// <summary>When it is sold.</summary>
    private sealed record SeasonOf(IReadOnlyList<int> Months, string Text, string Note);

    /// <summary>Orders before the harvest: from when, until when, and whether they are taken today.</summary>
    private sealed record PreOrderOf(DateOnly From, DateOnly Harvest, bool Open);
}
