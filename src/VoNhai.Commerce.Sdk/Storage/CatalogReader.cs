using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storage;

/// <summary>The catalogue, read from the host's database.</summary>
internal sealed class CatalogReader(ICommerceDatabase database, CommerceOptions options, TimeProvider time, SearchIndex index) : ICatalog
{
    public Task<Page<ProductView>> ListAsync(CatalogQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return database.ReadAsync(db => ListAsync(db, query, cancellationToken), cancellationToken);
    }

    public Task<ProductView?> FindProductAsync(string slug, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db =>
            {
                var products = await db.Set<Product>().Where(p => p.Slug == slug && p.IsPublished).ToListAsync(cancellationToken);
                return (await ViewAsync(db, products, cancellationToken)).SingleOrDefault();
            },
            cancellationToken);

    public Task<IReadOnlyList<ProductView>> FindProductsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db =>
            {
                var products = await db.Set<Product>().Where(p => ids.Contains(p.Id) && p.IsPublished).ToListAsync(cancellationToken);
                return await ViewAsync(db, products, cancellationToken);
            },
            cancellationToken);

    public Task<HouseholdView?> FindHouseholdAsync(string slug, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            async db => await db.Set<Household>().SingleOrDefaultAsync(h => h.Slug == slug, cancellationToken) is { } household ? Views.Of(household) : null,
            cancellationToken);

    public Task<string> StampAsync(CancellationToken cancellationToken = default) => database.ReadAsync(db => CatalogStamping.OfAsync(db, time.GetUtcNow(), cancellationToken), cancellationToken);

    private async Task<Page<ProductView>> ListAsync(DbContext db, CatalogQuery query, CancellationToken cancellationToken)
    {
        var take = Math.Clamp(query.Take, 1, CatalogQuery.MostTaken);
        var listed = await index.FindAsync(db, cancellationToken) is { } search
            ? await search.ReadAsync(db, query, Today, take, cancellationToken)
            : await LikeListing.ReadAsync(db, query, Today, take, cancellationToken);
        var products = await db.Set<Product>().Where(p => listed.Ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);

        // Between two reads a product may go; the list is then one shorter.
        var page = listed.Ids.Select(products.GetValueOrDefault).OfType<Product>().Where(p => p.IsPublished);
        return new Page<ProductView>(await ViewAsync(db, [.. page], cancellationToken), listed.Next);
    }

    private async Task<IReadOnlyList<ProductView>> ViewAsync(DbContext db, List<Product> products, CancellationToken cancellationToken)
    {
        var householdIds = products.Select(p => p.HouseholdId).Distinct().ToList();
        var households = await db.Set<Household>().Where(h => householdIds.Contains(h.Id)).ToDictionaryAsync(h => h.Id, cancellationToken);
        var payable = await db.Set<ReceivingAccount>().LiveAt(time.GetUtcNow()).Where(a => householdIds.Contains(a.HouseholdId)).Select(a => a.HouseholdId).Distinct().ToListAsync(cancellationToken);
        var photos = await ShownPhotos.OfAsync(db, [.. products.Select(p => p.Id)], cancellationToken);
        return
        [
            .. products.Select(product => Views.Of(product, households[product.HouseholdId], payable.Contains(product.HouseholdId), options, Today) with
            {
                Photos = [.. photos[product.Id]],
            }),
        ];
    }

    private DateOnly Today => VietnamTime.DayOf(time.GetUtcNow());
}
