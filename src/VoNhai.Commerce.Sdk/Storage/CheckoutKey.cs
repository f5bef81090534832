using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>An idempotency key that was used, what was asked under it, and the order that came of it.</summary>
internal sealed class CheckoutKey
{
    public required string Key { get; init; }

    /// <summary>SHA-256 over the request as it was understood, hex.</summary>
    public required string ContentHash { get; init; }

    public required OrderCode Code { get; init; }

    public required DateTimeOffset UsedAt { get; init; }
}
