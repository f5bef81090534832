using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>A code that a phone of a household took along. Until it is used, money that names it waits for its sale.</summary>
internal sealed class TillCode
{
    public required OrderCode Code { get; init; }

    public required Guid HouseholdId { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>When its sale was told; <c>null</c> before.</summary>
    public DateTimeOffset? UsedAt { get; init; }
}
