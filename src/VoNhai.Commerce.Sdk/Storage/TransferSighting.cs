namespace VoNhai.Commerce.Storage;

/// <summary>A feed told us of a transfer under its own id. A feed's id counts once; a transfer is told once by each feed.</summary>
internal sealed class TransferSighting
{
    public required Guid FeedId { get; init; }

    public required string ProviderTransactionId { get; init; }

    public required Guid TransferId { get; init; }
}
