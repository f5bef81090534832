using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Places;
using VoNhai.Commerce.Storefront.Doors.Document;
using VoNhai.Commerce.Storefront.Hosting;
using VoNhai.Commerce.Storefront.Hosting.Guards;
using VoNhai.Commerce.Storefront.Partners;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>
/// <c>GET /api/v1/products?q=&amp;after=</c>: what is for sale; <c>category</c>, <c>inSeason=true</c> and <c>near</c> (five digits of a commune)
/// narrow and order it. <c>GET /api/v1/products/{slug}</c>: one of them. Who has an answer and asks with its ETag is told when it still holds.
/// </summary>
internal static class ProductsApi
{
    /// <summary>Another program may write the same goods in another way.</summary>
    private static readonly string Program = typeof(ProductsApi).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    public static IEndpointRouteBuilder MapProducts(this IEndpointRouteBuilder api)
    {
        api.MapGet("/products", ListAsync).WithMetadata(new PublicContentAttribute(), new NeededScope(PartnerScopes.ReadProducts, OpenWithoutKey: true))
            .Describe("listProducts", "Products", "List what is for sale", "Keyset paging: ask again with `after` set to `next` until `next` is null. Answers carry an ETag; ask with `If-None-Match` and 304 says that nothing changed.")
            .Produces<ProductList>().Produces(StatusCodes.Status304NotModified).Refuses(400, 401, 403);
        api.MapGet("/products/{slug}", ReadAsync).WithMetadata(new PublicContentAttribute(), new NeededScope(PartnerScopes.ReadProducts, OpenWithoutKey: true))
            .Describe("getProduct", "Products", "One product by its slug", "Carries an ETag like the list.")
            .Produces<ProductItem>().Produces(StatusCodes.Status304NotModified).Refuses(401, 403, 404);
        return api;
    }

    private static async Task<IResult> ListAsync(
        HttpContext context, ICatalog catalog, ICatalogVersion versions, string? q = null, string? after = null, string? category = null, bool inSeason = false, string? near = null,
        CancellationToken cancellationToken = default)
    {
        if (!string.IsNullOrEmpty(near) && !Communes.TryFind(near, out _))
        {
            return Problems.OfFields(new FieldProblem("near", "unknown", Languages.Say("Không có xã, phường nào mang mã này.", "No commune has this code.")));
        }

        if (await StillHoldsAsync(context, versions, cancellationToken))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var page = await catalog.ListAsync(
            new CatalogQuery { Text = q ?? "", After = after, Category = string.IsNullOrEmpty(category) ? null : category, InSeason = inSeason, NearCommune = near },
            cancellationToken);
        return Results.Ok(new ProductList([.. page.Items.Select(ProductItem.Of)], page.Next));
    }

    private static async Task<IResult> ReadAsync(string slug, HttpContext context, ICatalog catalog, ICatalogVersion versions, CancellationToken cancellationToken)
    {
        if (await StillHoldsAsync(context, versions, cancellationToken))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (await catalog.FindProductAsync(slug, cancellationToken) is { } product)
        {
            return Results.Ok(ProductItem.Of(product));
        }

        context.Response.Headers.Remove(HeaderNames.ETag);
        return Problems.Of(StatusCodes.Status404NotFound, "notFound", Languages.Say("Không thấy món này.", "There is no such product."));
    }

    /// <summary>
    /// Writes the ETag of what is about to be read, and says whether the caller has that already. The catalogue's version is read before the goods:
    /// what changes in between is sent under the old tag and asked for once more, never the other way round.
    /// </summary>
    private static async Task<bool> StillHoldsAsync(HttpContext context, ICatalogVersion versions, CancellationToken cancellationToken)
    {
        if (await versions.ReadAsync(cancellationToken) is not { } version)
        {
            return false;
        }

        var facts = $"{Program}\n{version}\n{context.Request.Path}\n{context.Request.QueryString}";
        var tag = new EntityTagHeaderValue('"' + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)))[..24] + '"', isWeak: true);
        context.Response.GetTypedHeaders().ETag = tag;
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
    }

    internal sealed record ProductList(IReadOnlyList<ProductItem> Items, string? Next);

    internal sealed record ProductHousehold(Guid Id, string Name);

    internal sealed record ProductItem(Guid Id, string Slug, string Name, ProductHousehold Household, long Price, string Unit, decimal Stock, bool Orderable, decimal Min, decimal Step, bool Estimated)
    {
        public required Orderability Orderability { get; init; }

        public required ProductSeason Season { get; init; }

        public required ProductPreOrder? PreOrder { get; init; }

        public required DateOnly? HarvestOn { get; init; }

        public required DateOnly? BestBefore { get; init; }

        public required Processing Processing { get; init; }

        public static ProductItem Of(ProductView product) => new(
            product.Id,
            product.Slug,
            product.Name,
            new ProductHousehold(product.Household.Id, product.Household.Name),
            product.Price.Dong,
            product.Unit,
            product.Stock.ToDecimal(),
            product.Orderability.TakesOrders(),
            product.Minimum.ToDecimal(),
            product.Step.ToDecimal(),
            product.IsEstimated)
        {
            Orderability = product.Orderability,
            Season = new ProductSeason([.. product.Season.Months], product.Season.ToString(), product.SeasonNote),
            PreOrder = product is { PreOrderFrom: { } from, HarvestOn: { } harvest } ? new ProductPreOrder(from, harvest, product.Orderability == Orderability.PreOrder) : null,
            HarvestOn = product.HarvestOn,
            BestBefore = product.BestBefore,
            Processing = product.Processing,
        };
    }

    /// <summary>When it is sold.</summary>
    internal sealed record ProductSeason(IReadOnlyList<int> Months, string Text, string Note);

    /// <summary>Orders before the harvest: from when, until when, and whether they are taken today.</summary>
    internal sealed record ProductPreOrder(DateOnly From, DateOnly Harvest, bool Open);
}
