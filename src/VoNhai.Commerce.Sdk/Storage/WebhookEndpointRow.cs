namespace VoNhai.Commerce.Storage;

/// <summary>Where a partner hears of the orders that it brought.</summary>
internal sealed class WebhookEndpointRow
{
    public required Guid Id { get; init; }

    /// <summary>Whose: the host's own id.</summary>
    public required Guid Partner { get; init; }

    public required string Address { get; init; }

    /// <summary>It signs, so it cannot be a hash; like the secrets of feeds it is as safe as the database.</summary>
    public required string Secret { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }
}
