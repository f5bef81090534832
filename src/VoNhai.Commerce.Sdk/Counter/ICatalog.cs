namespace VoNhai.Commerce.Counter;

/// <summary>What is for sale, as a buyer sees it.</summary>
public interface ICatalog
{
    /// <summary>Lists published products, those that can be ordered today first, then by name.</summary>
    Task<Page<ProductView>> ListAsync(CatalogQuery query, CancellationToken cancellationToken = default);

    /// <summary>A published product by its address, or <c>null</c>.</summary>
    Task<ProductView?> FindProductAsync(string slug, CancellationToken cancellationToken = default);

    /// <summary>Published products by id, in no order; ids that are unknown are left out.</summary>
    Task<IReadOnlyList<ProductView>> FindProductsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken = default);

    /// <summary>A household by its address, or <c>null</c>.</summary>
    Task<HouseholdView?> FindHouseholdAsync(string slug, CancellationToken cancellationToken = default);
}
