namespace VoNhai.Commerce.Storage;

/// <summary>A source told us of a transfer under its own id. A source's id counts once; a transfer is told once by each source.</summary>
internal sealed class TransferSighting
{
    public required Guid FeedId { get; init; }

    /// <summary>See <see cref="TransferSource"/>.</summary>
    public required string Way { get; init; }

    public required string ProviderTransactionId { get; init; }

    public required Guid TransferId { get; init; }

    /// <summary>The <see cref="FeedDelivery"/> that told it; <c>null</c> when no copy was kept.</summary>
    public string? BodyHash { get; init; }
}
