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
    public sealed record StepTaken(DateTimeOffset At, OrderStep Step) : TimelineView(At)
    {
        /// <summary>Which side took it. Who it was is the household's own business: see <see cref="IOrderCourse"/>.</summary>
        public Actor Actor { get; init; }

        /// <summary>Whether it was no step but a slip put right: the order stands at <see cref="Step"/> again.</summary>
        public bool IsUndoing { get; init; }

        /// <summary>Why, in words meant for the buyer; may be empty.</summary>
        public string Cause { get; init; } = "";
    }

    /// <summary>Money for it was seen, taken or sent, by a bank or by a named person; negative when it went back or was taken back.</summary>
    public sealed record MoneySeen(DateTimeOffset At, Vnd Amount, LedgerEntryKind Kind = LedgerEntryKind.TransferIn) : TimelineView(At);
}
