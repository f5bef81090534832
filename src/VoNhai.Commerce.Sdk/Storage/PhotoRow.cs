using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storage;

/// <summary>A photo of a product, or of the goods behind a ledger entry. It belongs to exactly one of them and goes with it.</summary>
internal sealed class PhotoRow
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    public Guid? ProductId { get; init; }

    public Guid? EntryId { get; init; }

    public required string Hash { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Place among the photos of its product, ascending; gaps mean nothing.</summary>
    public required int Place { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public Photo View() => Photo.Of(Hash, Width, Height);
}
