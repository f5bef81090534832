using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storage;

/// <summary>A recording of a product, or of a phrase of its stall.</summary>
internal sealed class RecordingRow
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    public Guid? ProductId { get; init; }

    public KeyPhrase? Phrase { get; init; }

    public required string Hash { get; init; }

    public required RecordingKind Kind { get; init; }

    public required byte[] Sound { get; init; }

    public required DateTimeOffset KeptAt { get; init; }
}
