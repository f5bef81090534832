namespace VoNhai.Commerce.Counter;

/// <summary>What is for sale, as a buyer sees it.</summary>
public interface ICatalog
{
    /// <summary>
    /// Lists published products: without words, those that can be ordered today first, then by name; with words, those that fit best first
    /// (in the name with the marks that were typed, in the name, elsewhere), then those that can be ordered today, then the newest.
    /// </summary>
    /// <remarks>
    /// Where the host has the search index (<c>migrationBuilder.AddVoNhaiCommerceSearch()</c>), a reader of all parts sees a product once, also when it
    /// sells out or comes back meanwhile; one that is renamed or moved meanwhile may change its place. Without the index names alone are searched.
    /// </remarks>
    Task<Page<ProductView>> ListAsync(CatalogQuery query, CancellationToken cancellationToken = default);

    /// <summary>A published product by its address, or <c>null</c>.</summary>
    Task<ProductView?> FindProductAsync(string slug, CancellationToken cancellationToken = default);

    /// <summary>Published products by id, in no order; ids that are unknown are left out.</summary>
    Task<IReadOnlyList<ProductView>> FindProductsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default);

    /// <summary>A household by its address, or <c>null</c>.</summary>
    Task<HouseholdView?> FindHouseholdAsync(string slug, CancellationToken cancellationToken = default);

    /// <summary>
    /// 32 digits 0–9, a–f that change when anything changes that lists of published products tell: a product, its stock, its photos, who sells it,
    /// the day. It looks at every published product (100,000: some tenths of a second), so keep it for a while.
    /// </summary>
    Task<string> StampAsync(CancellationToken cancellationToken = default);
}
