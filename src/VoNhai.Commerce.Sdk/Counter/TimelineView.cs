using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>One thing that happened to an order: a step, or money that was seen.</summary>
public abstract record TimelineView
{
    private TimelineView(DateTimeOffset at) => At = at;

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The order reached a step.</summary>
    public sealed record StepTaken(DateTimeOffset At, OrderStep Step) : TimelineView(At);

    /// <summary>Money for it was seen, taken or sent, by a bank or by a named person; negative when it went back or was taken back.</summary>
    public sealed record MoneySeen(DateTimeOffset At, Vnd Amount, LedgerEntryKind Kind = LedgerEntryKind.TransferIn) : TimelineView(At);
}
