namespace VoNhai.Commerce.Storage;

/// <summary>Something happened to an order's money, and the queue has not yet found that nobody need look at it.</summary>
internal sealed class WorklistRow
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    public required Guid OrderId { get; init; }
}
