using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>One thing that happened to an order: a step, or money that was seen.</summary>
public abstract record TimelineView
{
    private TimelineView(DateTimeOffset at) => At = at;

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The order reached a step.</summary>
    public sealed record StepTaken(DateTimeOffset At, OrderStep Step) : TimelineView(At);

    /// <summary>The bank saw money for it; negative when it went back.</summary>
    public sealed record MoneySeen(DateTimeOffset At, Vnd Amount) : TimelineView(At);
}
