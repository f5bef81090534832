using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.SalesBook;

/// <summary>What an order must stand at in each column: a function of how far it came and of its ledger, in whatever order that was written.</summary>
internal sealed record BookSums(Vnd Sales, Vnd Cash, Vnd Transfer, Vnd Told, Vnd Gateway, Vnd Owed, Vnd Forfeited)
{
    public static readonly BookSums Nothing = new(Vnd.Zero, Vnd.Zero, Vnd.Zero, Vnd.Zero, Vnd.Zero, Vnd.Zero, Vnd.Zero);

    /// <summary>Computes them.</summary>
    /// <param name="total">What the order was placed for, the delivery's fee included.</param>
    /// <param name="step">How far it came; <c>null</c> before it was placed.</param>
    /// <param name="ledger">Entries of all its requests.</param>
    public static BookSums Of(Vnd total, OrderStep? step, IReadOnlyCollection<LedgerEntry> ledger)
    {
        var money = LedgerSums.Of(ledger);
        var isGone = step is OrderStep.HandedOver or OrderStep.Delivered;
        var isOver = step is OrderStep.Cancelled or OrderStep.Returned;
        var asked = total + money.PriceChange;
        var received = money.CameIn - money.WentBack;
        var seenOut = money.WentBack - money.CashOut - money.GatewayOut - money.RefundUnseen;
        return new BookSums(
            Sales: isGone ? asked : Vnd.Zero,
            Cash: money.Cash - money.CashOut,
            Transfer: money.BankSaw - seenOut,
            Told: AtLeastNothing(money.Marked - money.BankSaw) - money.RefundUnseen,
            Gateway: money.GatewayIn - money.GatewayOut,
            Owed: isGone ? AtLeastNothing(asked - received) : Vnd.Zero,
            Forfeited: isOver ? Lesser(money.Forfeited, AtLeastNothing(received)) : Vnd.Zero);
    }

    public Vnd this[BookColumn column] => column switch
    {
        BookColumn.Sales => Sales,
        BookColumn.Cash => Cash,
        BookColumn.Transfer => Transfer,
        BookColumn.Told => Told,
        BookColumn.Gateway => Gateway,
        BookColumn.Owed => Owed,
        BookColumn.Forfeited => Forfeited,
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    private static Vnd AtLeastNothing(Vnd amount) => amount < Vnd.Zero ? Vnd.Zero : amount;

    private static Vnd Lesser(Vnd one, Vnd other) => one < other ? one : other;
}
