using VoNhai.Commerce.Money;
using VoNhai.Commerce.Notices;

namespace VoNhai.Commerce.Storage;

/// <summary>One thing to be told to one receiver on one channel. Written by <see cref="Outbox"/>, changed only by guarded statements.</summary>
internal sealed class NoticeRow
{
    public required Guid Id { get; init; }

    public required Guid HouseholdId { get; init; }

    public required Guid OrderId { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>Which moment: a number in the timeline, or an entry of the ledger. With order, receiver and channel unique.</summary>
    public required string Occasion { get; init; }

    public required NoticeReceiver Receiver { get; init; }

    public required string Channel { get; init; }

    public Vnd Amount { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public DateTimeOffset LeasedUntil { get; init; }

    public Guid LeasedBy { get; init; }

    /// <summary>How often an instance has taken it to send it.</summary>
    public int Tries { get; init; }

    public NoticeState State { get; init; }

    /// <summary>The sender's last word; empty before the first failure.</summary>
    public string Problem { get; init; } = "";

    public DateTimeOffset? EndedAt { get; init; }
}
