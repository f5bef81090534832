using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Payments;

/// <summary>
/// What the entries of one order add up to. An entry that another one names as taken back does not count; nothing else is asked of an
/// entry but its kind and amount, so that the order in which they were written cannot matter.
/// </summary>
internal sealed record LedgerSums
{
    /// <summary>What banks saw arrive.</summary>
    public required Vnd BankSaw { get; init; }

    /// <summary>The greatest mark that stands: "this much in all".</summary>
    public required Vnd Marked { get; init; }

    public required Vnd Cash { get; init; }

    /// <summary>
    /// How much more the household may say that it sent: what came in, less what it says went back already. What only a bank saw go does not
    /// count, because it may be the very transfer that is now written down.
    /// </summary>
    public required Vnd MayStillBeSent { get; init; }

    /// <summary>What gateways say was paid through them.</summary>
    public required Vnd GatewayIn { get; init; }

    /// <summary>What went back through gateways: refunds that did not fail, and disputes that were lost.</summary>
    public required Vnd GatewayOut { get; init; }

    /// <summary>What went back in cash.</summary>
    public required Vnd CashOut { get; init; }

    /// <summary>What went back by transfer: as banks saw it or as persons said, whichever is more; in cash; and through gateways.</summary>
    public required Vnd WentBack { get; init; }

    /// <summary>What of <see cref="WentBack"/> no bank has seen yet.</summary>
    public required Vnd RefundUnseen { get; init; }

    /// <summary>By how much the order's price changed; negative when it fell.</summary>
    public required Vnd PriceChange { get; init; }

    public required Vnd Credit { get; init; }

    public required Vnd Forfeited { get; init; }

    public required Vnd DepositsToReturn { get; init; }

    /// <summary>All that ever came in: by bank, by word, in cash and through gateways. A mark and the transfer that it speaks of count once.</summary>
    public Vnd CameIn => Greater(BankSaw, Marked) + Cash + GatewayIn;

    public static LedgerSums Of(IReadOnlyCollection<LedgerEntry> ledger)
    {
        var takenBack = ledger.Select(entry => entry.ReversesId).OfType<Guid>().ToHashSet();
        var standing = ledger.Where(entry => !takenBack.Contains(entry.Id)).ToLookup(entry => entry.Kind, entry => entry.Amount);
        Vnd Sum(LedgerEntryKind kind) => standing[kind].Aggregate(Vnd.Zero, (sum, amount) => sum + amount);
        var (gatewayIn, gatewayOut) = (Sum(LedgerEntryKind.GatewayPaid), GatewayRefunds.Of(ledger) + Sum(LedgerEntryKind.GatewayDisputeLost));

        var (seenOut, saidOut) = (Sum(LedgerEntryKind.TransferOut), Sum(LedgerEntryKind.RefundMade));
        var (bankSaw, marked, cash) = (Sum(LedgerEntryKind.TransferIn), standing[LedgerEntryKind.Mark].Aggregate(Vnd.Zero, Greater), Sum(LedgerEntryKind.Cash));
        var cashOut = Sum(LedgerEntryKind.CashReturned);
        return new LedgerSums
        {
            BankSaw = bankSaw,
            Marked = marked,
            Cash = cash,
            MayStillBeSent = Greater(Greater(bankSaw, marked) + cash + gatewayIn - cashOut - saidOut - gatewayOut, Vnd.Zero),
            GatewayIn = gatewayIn,
            GatewayOut = gatewayOut,
            CashOut = cashOut,
            WentBack = Greater(seenOut, saidOut) + cashOut + gatewayOut,
            RefundUnseen = Greater(saidOut - seenOut, Vnd.Zero),
            PriceChange = Sum(LedgerEntryKind.AdjustedUp) - Sum(LedgerEntryKind.AdjustedDown) - Sum(LedgerEntryKind.Allowance),
            Credit = Sum(LedgerEntryKind.CreditGiven),
            Forfeited = Sum(LedgerEntryKind.DepositForfeited),
            DepositsToReturn = Sum(LedgerEntryKind.DepositReturned),
        };
    }

    private static Vnd Greater(Vnd one, Vnd other) => one < other ? other : one;
}
