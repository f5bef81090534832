namespace VoNhai.Commerce.Storage;

/// <summary>A delivery of a gateway that was taken in.</summary>
internal sealed class GatewayEventRow
{
    public required string Gateway { get; init; }

    public required string EventId { get; init; }

    public required DateTimeOffset HeardAt { get; init; }

    /// <summary>Why not all of it could be written; empty when it was. A repeated delivery is then tried again.</summary>
    public required string Problem { get; init; }
}
