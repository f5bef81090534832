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
    };

    /// <summary>Whether a person writes it with an amount of its own. Everything of this kind can be taken back.</summary>
    public static bool IsPersons(this LedgerEntryKind kind) => Reversals.ContainsKey(kind);

    /// <summary>What takes an entry of this kind back by hand; <c>null</c> for what a bank saw and for reversals themselves.</summary>
    public static LedgerEntryKind? Reversal(this LedgerEntryKind kind) => Reversals.TryGetValue(kind, out var reversal) ? reversal : null;
}
