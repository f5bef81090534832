namespace VoNhai.Commerce.Storage;

/// <summary>Where the pull of a feed's list stands. It is changed only by guarded statements: two instances must not both pull.</summary>
internal sealed class FeedPullRow
{
    public required Guid FeedId { get; init; }

    /// <summary>Where to go on: committed together with what came before it.</summary>
    public string Cursor { get; init; } = "";

    public DateTimeOffset DueAt { get; init; }

    /// <summary>The provider wants no call before this; no hurry changes that.</summary>
    public DateTimeOffset BlockedUntil { get; init; }

    /// <summary>Until when the instance <see cref="LeasedBy"/> has the pull for itself.</summary>
    public DateTimeOffset LeasedUntil { get; init; }

    public Guid LeasedBy { get; init; }

    public DateTimeOffset HurriedUntil { get; init; }

    /// <summary>When the list was last read to its end.</summary>
    public DateTimeOffset? PulledAt { get; init; }

    /// <summary>Failures since the last success: each makes the wait longer.</summary>
    public int Failures { get; init; }
}
