namespace VoNhai.Commerce.Payments;

/// <summary>What a ledger entry records. Banks write the first two, gateways those that name them, persons the rest.</summary>
public enum LedgerEntryKind
{
    /// <summary>Money that a bank saw arrive.</summary>
    TransferIn,

    /// <summary>Money that a bank saw leave with the order's code: the refund is seen.</summary>
    TransferOut,

    /// <summary>A person gave an arrived transfer to another order; takes a <see cref="TransferIn"/> back.</summary>
    TransferMoved,

    /// <summary>A named person says that this much in all has come for the order; not confirmed by a bank.</summary>
    Mark,

    /// <summary>A person takes a mark back.</summary>
    MarkReversed,

    /// <summary>A statement of the days in question does not hold the money of a mark.</summary>
    MarkContradicted,

    /// <summary>Cash taken, also on delivery.</summary>
    Cash,

    /// <summary>Takes back an entry of cash taken.</summary>
    CashReversed,

    /// <summary>Cash given back to the buyer.</summary>
    CashReturned,

    /// <summary>Takes back an entry of cash given back.</summary>
    CashReturnReversed,

    /// <summary>A person says that a transfer went back to the buyer; <see cref="TransferOut"/> is the same money once the bank saw it.</summary>
    RefundMade,

    /// <summary>Takes back an entry of a refund made.</summary>
    RefundReversed,

    /// <summary>The household asks less: spoiled goods, too little in the bag, a friend's price.</summary>
    Allowance,

    /// <summary>Takes an allowance back.</summary>
    AllowanceReversed,

    /// <summary>The order turned out dearer, e.g. by its true weight.</summary>
    AdjustedUp,

    /// <summary>The order turned out cheaper, e.g. by its true weight.</summary>
    AdjustedDown,

    /// <summary>Takes an adjustment back.</summary>
    AdjustmentReversed,

    /// <summary>The goods may go before this much of the money: a debt, or cash on delivery. No money moves.</summary>
    CreditGiven,

    /// <summary>Takes credit back.</summary>
    CreditReversed,

    /// <summary>A deposit ended well: it is part of the order's money.</summary>
    DepositKept,

    /// <summary>The buyer loses a deposit: it is not given back with a called-off order.</summary>
    DepositForfeited,

    /// <summary>A deposit is to go back to the buyer.</summary>
    DepositReturned,

    /// <summary>Takes the end of a deposit back.</summary>
    DepositEndReversed,

    /// <summary>A gateway says that the buyer paid through it. The money lies with the gateway, not in the household's account.</summary>
    GatewayPaid,

    /// <summary>A refund through a gateway: asked for, on its way or done, and not known to have failed.</summary>
    GatewayRefunded,

    /// <summary>The gateway says that this refund came to nothing; the <see cref="GatewayRefunded"/> of the same refund does not count.</summary>
    GatewayRefundFailed,

    /// <summary>The buyer disputes a payment at his bank. Noted: no money of the order moves yet.</summary>
    GatewayDisputed,

    /// <summary>The dispute ended, and the money stays.</summary>
    GatewayDisputeWon,

    /// <summary>The dispute is lost: the gateway gave the money back to the buyer.</summary>
    GatewayDisputeLost,

    /// <summary>
    /// A gateway tells of money that cannot be counted in đồng, because it is not in the currency that was asked for. Noted for a person: it pays
    /// nothing. Its amount is what the request asks; what came stands in its reason.
    /// </summary>
    GatewayUnclear,

    /// <summary>A person looked at a <see cref="GatewayUnclear"/> and put it aside.</summary>
    GatewayUnclearSettled,
}
