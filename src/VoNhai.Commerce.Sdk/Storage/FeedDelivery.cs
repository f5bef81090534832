namespace VoNhai.Commerce.Storage;

/// <summary>
/// What was kept of a genuine delivery, so that matching can be run again: everything but the balance, with the accounts of others
/// masked. The same bytes are kept once.
/// </summary>
internal sealed class FeedDelivery
{
    public required Guid FeedId { get; init; }

    /// <summary>SHA-256 of the body as it came, hex.</summary>
    public required string BodyHash { get; init; }

    /// <summary>How it came: see <see cref="TransferSource"/>.</summary>
    public required string Way { get; init; }

    /// <summary>The copy; empty once its time is over and it was never understood.</summary>
    public required byte[] Body { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Why it could not be understood; empty when it was.</summary>
    public required string Problem { get; init; }
}
