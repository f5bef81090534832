namespace VoNhai.Commerce.Storage;

/// <summary>Words of a product that a person must look at, and what that person said. One row for the same words of a product.</summary>
internal sealed class ListingLookRow
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    public required Guid ProductId { get; init; }

    public required string WordsHash { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Whether the household wants it on the stall once the answer is yes.</summary>
    public bool PublishesWhenPassed { get; init; }

    public LookVerdict Verdict { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    public string DecidedBy { get; init; } = "";

    public string Note { get; init; } = "";
}
