namespace VoNhai.Commerce.Storage;

/// <summary>A genuine delivery exactly as it came, so that matching can be run again. The same bytes are kept once.</summary>
internal sealed class FeedDelivery
{
    public required Guid FeedId { get; init; }

    /// <summary>SHA-256 of the body, hex.</summary>
    public required string BodyHash { get; init; }

    public required byte[] Body { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Why it could not be understood; empty when it was.</summary>
    public required string Problem { get; init; }
}
