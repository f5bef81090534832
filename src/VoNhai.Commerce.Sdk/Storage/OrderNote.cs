namespace VoNhai.Commerce.Storage;

/// <summary>A few words that a household wrote down about its order. No buyer's page reads this table.</summary>
internal sealed class OrderNote
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    public required Guid OrderId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public required string Text { get; init; }
}
