namespace VoNhai.Commerce.Payments;

/// <summary>Which entries a person may write, and what takes each of them back.</summary>
public static class LedgerEntryKinds
{
    private static readonly Dictionary<LedgerEntryKind, LedgerEntryKind> Reversals = new()
    {
        [LedgerEntryKind.Mark] = LedgerEntryKind.MarkReversed,
        [LedgerEntryKind.Cash] = LedgerEntryKind.CashReversed,
        [LedgerEntryKind.CashReturned] = LedgerEntryKind.CashReturnReversed,
        [LedgerEntryKind.RefundMade] = LedgerEntryKind.RefundReversed,
        [LedgerEntryKind.Allowance] = LedgerEntryKind.AllowanceReversed,
        [LedgerEntryKind.AdjustedUp] = LedgerEntryKind.AdjustmentReversed,
        [LedgerEntryKind.AdjustedDown] = LedgerEntryKind.AdjustmentReversed,
        [LedgerEntryKind.CreditGiven] = LedgerEntryKind.CreditReversed,
        [LedgerEntryKind.DepositKept] = LedgerEntryKind.DepositEndReversed,
        [LedgerEntryKind.DepositForfeited] = LedgerEntryKind.DepositEndReversed,
        [LedgerEntryKind.DepositReturned] = LedgerEntryKind.DepositEndReversed,
        [LedgerEntryKind.GatewayUnclear] = LedgerEntryKind.GatewayUnclearSettled,
    };

    /// <summary>Whether a person writes it with an amount of its own. Everything of this kind can be taken back.</summary>
    public static bool IsPersons(this LedgerEntryKind kind) => Reversals.ContainsKey(kind) && !kind.IsGateways();

    /// <summary>Whether it records what a gateway tells: such an entry names the gateway, and is written once for one thing of the gateway.</summary>
    public static bool IsGateways(this LedgerEntryKind kind) => kind is LedgerEntryKind.GatewayPaid or LedgerEntryKind.GatewayRefunded
        or LedgerEntryKind.GatewayRefundFailed or LedgerEntryKind.GatewayDisputed or LedgerEntryKind.GatewayDisputeWon
        or LedgerEntryKind.GatewayDisputeLost or LedgerEntryKind.GatewayUnclear;

    /// <summary>What takes an entry of this kind back by hand; <c>null</c> for what a bank saw, what a gateway counted, and for reversals themselves.</summary>
    public static LedgerEntryKind? Reversal(this LedgerEntryKind kind) => Reversals.TryGetValue(kind, out var reversal) ? reversal : null;
}
