using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>Something about money that waits for a person. The cases stand in the order in which they press.</summary>
/// <param name="At">Since when, in UTC.</param>
/// <param name="Actions">The two or three things that make sense.</param>
public abstract record QueueItem(DateTimeOffset At, IReadOnlyList<QueueAction> Actions)
{
    /// <summary>A statement does not hold the money that somebody said had come; goods may have left.</summary>
    public sealed record ContradictedMark(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, QueuedOrder Order, Guid MarkId, Vnd Amount, string By)
        : QueueItem(At, Actions);

    /// <summary>The buyer disputes a payment by card at his bank, or won that: goods may have left.</summary>
    /// <param name="At">Since when.</param>
    /// <param name="Actions">What makes sense.</param>
    /// <param name="Order">The order.</param>
    /// <param name="Gateway">Which gateway told of it: it is answered there, and has a deadline there.</param>
    /// <param name="Amount">How much is disputed.</param>
    /// <param name="IsLost">The gateway gave the money back; the order lacks it now.</param>
    public sealed record Disputed(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, QueuedOrder Order, string Gateway, Vnd Amount, bool IsLost)
        : QueueItem(At, Actions);

    /// <summary>A gateway tells of money in another currency than was asked for: it pays nothing until a person has looked.</summary>
    /// <param name="At">Since when.</param>
    /// <param name="Actions">What makes sense.</param>
    /// <param name="Order">The order.</param>
    /// <param name="Gateway">Which gateway.</param>
    /// <param name="EntryId">The entry that notes it; <see cref="IMoneyDesk.ReverseAsync"/> puts it aside.</param>
    /// <param name="What">What came, e.g. <c>1234 usd</c> in that currency's smallest unit.</param>
    public sealed record GatewayUnclear(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, QueuedOrder Order, string Gateway, Guid EntryId, string What)
        : QueueItem(At, Actions);

    /// <summary>Money lies with an order that expired or was called off.</summary>
    public sealed record LateMoney(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, QueuedOrder Order, bool GoodsAreThere)
        : QueueItem(At, Actions);

    /// <summary>Money of a live order should go back: an allowance, a returned deposit.</summary>
    public sealed record RefundDue(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, QueuedOrder Order)
        : QueueItem(At, Actions);

    /// <summary>More came than was asked.</summary>
    public sealed record Overpaid(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, QueuedOrder Order)
        : QueueItem(At, Actions);

    /// <summary>Less came than was asked.</summary>
    public sealed record Underpaid(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, QueuedOrder Order)
        : QueueItem(At, Actions);

    /// <summary>The buyer says "tôi đã chuyển", and nobody has seen it yet.</summary>
    public sealed record Claim(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, QueuedOrder Order)
        : QueueItem(At, Actions);

    /// <summary>"Đơn quá hạn, chưa thấy tiền. Bà con đã nhận chưa?": its time has passed, and no live feed could have seen the money.</summary>
    public sealed record OverdueUnheard(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, QueuedOrder Order)
        : QueueItem(At, Actions);

    /// <summary>Money that names several orders.</summary>
    public sealed record AmbiguousMoney(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, QueuedTransfer Transfer, IReadOnlyList<OrderSuggestion> Suggestions)
        : QueueItem(At, Actions);

    /// <summary>Money that names no order of this household.</summary>
    public sealed record UnmatchedMoney(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, QueuedTransfer Transfer, UnmatchedReason Reason, IReadOnlyList<OrderSuggestion> Suggestions)
        : QueueItem(At, Actions);

    /// <summary>A feed says nothing while orders wait for money.</summary>
    /// <param name="At">Since when it should have spoken.</param>
    /// <param name="Actions">What makes sense.</param>
    /// <param name="FeedId">Which feed.</param>
    /// <param name="Provider">Who runs it.</param>
    /// <param name="LastHeardAt">When it last delivered anything genuine; <c>null</c> when it never did.</param>
    public sealed record FeedSilent(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, Guid FeedId, string Provider, DateTimeOffset? LastHeardAt)
        : QueueItem(At, Actions);

    /// <summary>A genuine delivery of a feed that could not be understood: there may be money in it. Shown for seven days.</summary>
    public sealed record UnreadableDelivery(DateTimeOffset At, IReadOnlyList<QueueAction> Actions, Guid FeedId, string Provider, string Problem)
        : QueueItem(At, Actions);
}

/// <summary>What a line of the queue shows of an order.</summary>
/// <param name="Code">Its code.</param>
/// <param name="BuyerName">Who ordered.</param>
/// <param name="BuyerPhone">The number to ring.</param>
/// <param name="Step">How far it has come.</param>
/// <param name="Asked">What it asks.</param>
/// <param name="Received">What is there.</param>
/// <param name="Due">What is missing; negative when there is too much.</param>
/// <param name="RefundDue">What should go back.</param>
public sealed record QueuedOrder(OrderCode Code, string BuyerName, string BuyerPhone, OrderStep Step, Vnd Asked, Vnd Received, Vnd Due, Vnd RefundDue);

/// <summary>What a line of the queue shows of a transfer.</summary>
/// <param name="TransferId">What <see cref="IMoneyDesk.AssignTransferAsync"/> names.</param>
/// <param name="Amount">How much.</param>
/// <param name="Memo">What payer and banks wrote; may be empty.</param>
/// <param name="OccurredAt">When the bank booked it.</param>
/// <param name="Account">The household's account that it moved on.</param>
/// <param name="Standing">
/// Where it stood when it was read; of no meaning but that whoever decides hands it back, so that nothing is decided about a transfer that
/// somebody else has decided about meanwhile.
/// </param>
public sealed record QueuedTransfer(Guid TransferId, Vnd Amount, string Memo, DateTimeOffset OccurredAt, string Account, string Standing);

/// <summary>Why an order is suggested for a transfer.</summary>
public enum SuggestionReason
{
    /// <summary>The memo holds its very code (among others, or on another account).</summary>
    ItsCode,

    /// <summary>The memo holds its code but for one wrong symbol or two neighbours that changed places.</summary>
    AlmostItsCode,

    /// <summary>It asks for this amount, and the memo holds how its code begins: a bank cut it off, or the payer stopped.</summary>
    AmountAndCutCode,

    /// <summary>It asks for this amount, and the memo holds the buyer's name.</summary>
    AmountAndName,

    /// <summary>It asks for this amount.</summary>
    Amount,
}

/// <summary>An order that a transfer may be meant for. A suggestion settles nothing: a person assigns.</summary>
/// <param name="Code">The order.</param>
/// <param name="BuyerName">Who ordered.</param>
/// <param name="Due">What it still asks.</param>
/// <param name="Reason">Why it is suggested.</param>
public sealed record OrderSuggestion(OrderCode Code, string BuyerName, Vnd Due, SuggestionReason Reason);
