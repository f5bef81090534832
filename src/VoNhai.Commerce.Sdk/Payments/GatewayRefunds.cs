using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Payments;

/// <summary>
/// What of an order's money went back, and may still go back, through gateways. News of a refund come in any order: one that is said to have
/// failed does not count, whether that was written before or after it was asked for.
/// </summary>
internal static class GatewayRefunds
{
    /// <summary>All that went back.</summary>
    public static Vnd Of(IEnumerable<LedgerEntry> ledger)
    {
        HashSet<(string?, string?)>? failed = null;
        List<LedgerEntry>? refunds = null;
        foreach (var entry in ledger)
        {
            if (entry.Kind == LedgerEntryKind.GatewayRefunded)
            {
                (refunds ??= []).Add(entry);
            }
            else if (entry.Kind == LedgerEntryKind.GatewayRefundFailed)
            {
                (failed ??= []).Add((entry.Gateway, entry.GatewayThing));
            }
        }

        return refunds?.Where(refund => failed?.Contains((refund.Gateway, refund.GatewayThing)) != true).Aggregate(Vnd.Zero, (sum, refund) => sum + refund.Amount) ?? Vnd.Zero;
    }

    /// <summary>What each payment still holds of what the buyer paid through it, the fullest first; payments that hold nothing are absent.</summary>
    public static IReadOnlyList<(GatewayTrace Payment, Guid RequestId, Vnd Left)> Left(IReadOnlyCollection<LedgerEntry> ledger) =>
    [
        .. (from paid in ledger
            where paid.Kind == LedgerEntryKind.GatewayPaid
            let ofPayment = ledger.Where(entry => entry.Gateway == paid.Gateway && entry.GatewayPayment == paid.GatewayPayment).ToList()
            let lost = ofPayment.Where(entry => entry.Kind == LedgerEntryKind.GatewayDisputeLost).Aggregate(Vnd.Zero, (sum, entry) => sum + entry.Amount)
            let left = paid.Amount - Of(ofPayment) - lost
            where left.IsPositive
            orderby left.Dong descending, paid.Id
            select (new GatewayTrace(paid.Gateway!, paid.GatewayPayment!, paid.GatewayThing!), paid.RequestId, left)),
    ];
}
