using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Payments;

/// <summary>
/// What the ledger says of an order's money. Computed, never stored: nobody can set an order "paid". It depends on which entries are
/// there, never on the order or the time in which they were written, and on no clock.
/// </summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Caveat">What a person should know.</param>
/// <param name="Received">What is there: what came in by bank, by word, in cash and through gateways, less what went back.</param>
/// <param name="Due">What the buyer still owes; negative when overpaid.</param>
public sealed record PaymentState(PaymentStatus Status, PaymentCaveat Caveat, Vnd Received, Vnd Due)
{
    /// <summary>What the order asks for now: its price less allowances, after adjustments.</summary>
    public required Vnd Asked { get; init; }

    /// <summary>What banks saw arrive.</summary>
    public required Vnd BankSaw { get; init; }

    /// <summary>What rests on a person's word alone: how much the greatest standing mark says beyond <see cref="BankSaw"/>.</summary>
    public required Vnd MarkedUnconfirmed { get; init; }

    /// <summary>Cash that was taken.</summary>
    public required Vnd Cash { get; init; }

    /// <summary>What gateways say was paid through them: it lies with them, not in the household's account.</summary>
    public required Vnd ByGateway { get; init; }

    /// <summary>What went back to the buyer, by transfer, in cash or through gateways.</summary>
    public required Vnd WentBack { get; init; }

    /// <summary>What of <see cref="WentBack"/> a person says was sent and no bank has seen yet.</summary>
    public required Vnd RefundUnseen { get; init; }

    /// <summary>What the household should give back: the surplus of a live order, everything but a forfeited deposit of a dead one.</summary>
    public required Vnd RefundDue { get; init; }

    /// <summary>What the buyer owes on credit: the open credit, at most what is due. Nothing when the order is over.</summary>
    public required Vnd OnCredit { get; init; }

    /// <summary>Whether the goods may go: the money is there, or a person gave credit for what is missing.</summary>
    public required bool MayGo { get; init; }

    /// <summary>Whether work may begin: <see cref="MayGo"/>, or the deposits that were asked for are there.</summary>
    public required bool MayBegin { get; init; }

    /// <summary>Whether the whole amount is there and the order is not over.</summary>
    public bool IsSettled => Status == PaymentStatus.Paid;

    /// <summary>Computes the state of an order.</summary>
    /// <param name="request">The request for the whole of the order.</param>
    /// <param name="ledger">Every entry of all the order's requests, in any order.</param>
    /// <param name="deposits">The order's other requests; <c>null</c> when it has none.</param>
    public static PaymentState Of(PaymentRequest request, IReadOnlyCollection<LedgerEntry> ledger, IReadOnlyCollection<PaymentRequest>? deposits = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(ledger);
        var money = LedgerSums.Of(ledger);
        var asked = request.Amount + money.PriceChange;
        var received = money.CameIn - money.WentBack;
        var due = asked - received;
        var status = request.CancelledAt is not null ? PaymentStatus.Cancelled
            : request.ExpiredAt is not null ? PaymentStatus.Expired
            : due.IsPositive ? PaymentStatus.Open
            : PaymentStatus.Paid;
        var isAlive = status is PaymentStatus.Open or PaymentStatus.Paid;
        var mayGo = status == PaymentStatus.Paid || (status == PaymentStatus.Open && due <= money.Credit);
        return new PaymentState(status, CaveatOf(status, money, received, due), received, due)
        {
            Asked = asked,
            BankSaw = money.BankSaw,
            MarkedUnconfirmed = AtLeastNothing(money.Marked - money.BankSaw),
            Cash = money.Cash,
            ByGateway = money.GatewayIn,
            WentBack = money.WentBack,
            RefundUnseen = money.RefundUnseen,
            RefundDue = RefundDueOf(isAlive, money, received, due),
            OnCredit = isAlive ? AtLeastNothing(Lesser(due, money.Credit)) : Vnd.Zero,
            MayGo = mayGo,
            MayBegin = mayGo || (status == PaymentStatus.Open && DepositsAreThere(deposits, received)),
        };
    }

    private static PaymentCaveat CaveatOf(PaymentStatus status, LedgerSums money, Vnd received, Vnd due) =>
        status switch
        {
            PaymentStatus.Paid when due < Vnd.Zero => PaymentCaveat.Overpaid,

            // Without the word of a person it would not be paid.
            PaymentStatus.Paid when money.Marked > money.BankSaw && (due + (money.Marked - money.BankSaw)).IsPositive => PaymentCaveat.Marked,
            PaymentStatus.Paid => PaymentCaveat.None,
            _ when !received.IsPositive => PaymentCaveat.None,
            PaymentStatus.Open => PaymentCaveat.Underpaid,
            _ => PaymentCaveat.Late,
        };

    private static Vnd RefundDueOf(bool isAlive, LedgerSums money, Vnd received, Vnd due)
    {
        var surplus = isAlive ? -due : received - money.Forfeited;
        var deposits = money.DepositsToReturn - money.WentBack;
        return AtLeastNothing(Lesser(received, surplus < deposits ? deposits : surplus));
    }

    private static bool DepositsAreThere(IReadOnlyCollection<PaymentRequest>? deposits, Vnd received)
    {
        var asked = deposits?.Where(deposit => deposit.CancelledAt is null).Aggregate(Vnd.Zero, (sum, deposit) => sum + deposit.Amount) ?? Vnd.Zero;
        return asked.IsPositive && asked <= received;
    }

    private static Vnd AtLeastNothing(Vnd amount) => amount < Vnd.Zero ? Vnd.Zero : amount;

    private static Vnd Lesser(Vnd one, Vnd other) => one < other ? one : other;
}
