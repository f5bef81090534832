using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>
/// The photos of a household's products. Another household's products are as good as missing. A photo belongs to one product; the same
/// picture with two products is kept twice, so that taking one away asks nobody else.
/// </summary>
public interface IProductPhotos
{
    /// <summary>A product's photos; <c>null</c> when the household has no such product.</summary>
    Task<ProductAlbum?> FindAsync(Guid householdId, Guid productId, CancellationToken cancellationToken = default);

    /// <summary>Adds a photo behind the others. Adding the same picture twice adds it once.</summary>
    Task<PhotoOutcome> AddAsync(Guid householdId, Guid productId, PhotoFile file, CancellationToken cancellationToken = default);

    /// <summary>Puts a photo at another place among the others.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="productId">Of which product.</param>
    /// <param name="hash">Which: <see cref="Photo.Hash"/>.</param>
    /// <param name="place">0 for the first; a place beyond the ends means the end.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<PhotoOutcome> MoveAsync(Guid householdId, Guid productId, string hash, int place, CancellationToken cancellationToken = default);

    /// <summary>Deletes a photo with its bytes. Caches that were told to keep it for good may still have it.</summary>
    Task<PhotoOutcome> RemoveAsync(Guid householdId, Guid productId, string hash, CancellationToken cancellationToken = default);

    /// <summary>
    /// The bytes of a product's photo in one of its widths, for everybody who has its address; <c>null</c> when there is none. Photos of
    /// spoiled goods (<see cref="IProofPhotos"/>) are never found here.
    /// </summary>
    Task<ReadOnlyMemory<byte>?> ReadAsync(string hash, int width, CancellationToken cancellationToken = default);
}
