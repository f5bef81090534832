using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Payments;

/// <summary>A dispute that the buyer opened at his bank, and what became of it. Computed from the ledger, never stored.</summary>
/// <param name="Gateway">Which gateway told of it.</param>
/// <param name="Amount">How much is disputed.</param>
/// <param name="At">When the first word of it was written, in UTC.</param>
/// <param name="IsLost">The money went back to the buyer.</param>
/// <param name="IsOver">Nobody need answer it any more.</param>
internal sealed record GatewayDispute(string Gateway, Vnd Amount, DateTimeOffset At, bool IsLost, bool IsOver)
{
    /// <summary>The disputes of an order's ledger, oldest first. The last word counts even where the first was never heard.</summary>
    public static IReadOnlyList<GatewayDispute> AllOf(IEnumerable<LedgerEntry> ledger) =>
    [
        .. ledger
            .Where(entry => entry.Kind is LedgerEntryKind.GatewayDisputed or LedgerEntryKind.GatewayDisputeWon or LedgerEntryKind.GatewayDisputeLost)
            .GroupBy(entry => (entry.Gateway, entry.GatewayThing))
            .Select(words => new GatewayDispute(
                words.Key.Gateway!,
                words.MaxBy(word => word.Amount.Dong)!.Amount,
                words.Min(word => word.RecordedAt),
                words.Any(word => word.Kind == LedgerEntryKind.GatewayDisputeLost),
                words.Any(word => word.Kind != LedgerEntryKind.GatewayDisputed)))
            .OrderBy(dispute => dispute.At),
    ];
}
