namespace VoNhai.Commerce.Counter;

/// <summary>What a person may do about a <see cref="QueueItem"/>.</summary>
public enum QueueAction
{
    /// <summary><see cref="IMoneyDesk.AssignTransferAsync"/>.</summary>
    Assign,

    /// <summary><see cref="IMoneyDesk.SetAsideAsync"/> as <see cref="SetAsideKind.NotSales"/>.</summary>
    SetAsideAsNotSales,

    /// <summary><see cref="IMoneyDesk.SetAsideAsync"/> as <see cref="SetAsideKind.Misdirected"/>: never a return.</summary>
    SetAsideAsMisdirected,

    /// <summary>Look at the account and <see cref="IMoneyDesk.MarkSeenAsync"/>.</summary>
    MarkSeen,

    /// <summary><see cref="IMoneyDesk.ReverseAsync"/> the mark that is named.</summary>
    TakeMarkBack,

    /// <summary>Send the buyer the order's link again: it asks for what is missing.</summary>
    AskForTheRest,

    /// <summary><see cref="IMoneyDesk.GiveAllowanceAsync"/> over what is missing.</summary>
    AcceptLess,

    /// <summary><see cref="IMoneyDesk.GiveCreditAsync"/>.</summary>
    GiveCredit,

    /// <summary><see cref="IMoneyDesk.RefundTransferAsync"/>, then <see cref="IMoneyDesk.RecordRefundMadeAsync"/>; or cash.</summary>
    GiveBack,

    /// <summary><see cref="IMoneyDesk.ReviveAsync"/>.</summary>
    TakeUpAgain,

    /// <summary><see cref="IOrderDesk.TakeStepAsync"/> to cancelled: the goods go back on sale.</summary>
    CancelOrder,

    /// <summary>Look into the bank's own app.</summary>
    LookAtTheAccount,

    /// <summary>Look at the feed's settings.</summary>
    CheckTheFeed,

    /// <summary>Look into the gateway's own pages, and answer there.</summary>
    AnswerTheGateway,

    /// <summary><see cref="IMoneyDesk.ReverseAsync"/> the note that is named, once somebody has looked.</summary>
    SettleUnclear,
}
