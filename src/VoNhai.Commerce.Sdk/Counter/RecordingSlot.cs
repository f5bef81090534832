using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>What a recording tells of: one product, or one phrase of the whole stall. Each has at most one.</summary>
public abstract record RecordingSlot
{
    private RecordingSlot()
    {
    }

    /// <summary>A product of the household.</summary>
    public sealed record OfProduct(Guid ProductId) : RecordingSlot;

    /// <summary>A phrase of the household's stall.</summary>
    public sealed record OfStall(KeyPhrase Phrase) : RecordingSlot;
}
