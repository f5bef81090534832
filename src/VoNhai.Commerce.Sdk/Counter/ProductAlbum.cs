using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>A product's photos, as its household arranges them.</summary>
/// <param name="ProductId">Of which product.</param>
/// <param name="ProductName">What it is called.</param>
/// <param name="ProductSlug">Its address under <c>/san-pham/</c>.</param>
/// <param name="Photos">The photos; buyers see the first one first.</param>
/// <param name="Most">How many there may be.</param>
public sealed record ProductAlbum(Guid ProductId, string ProductName, string ProductSlug, IReadOnlyList<Photo> Photos, int Most)
{
    /// <summary>Whether no more photo fits in.</summary>
    public bool IsFull => Photos.Count >= Most;
}
