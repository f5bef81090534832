using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;
using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Storefront.Doors;

/// <summary>An order as the API shows it to whoever holds its secret.</summary>
internal sealed record OrderDocument(
    string Code,
    string Secret,
    long Total,
    string? Payload,
    OrderDocument.PaymentPart Payment,
    OrderStep Step,
    IReadOnlyList<OrderDocument.LinePart> Lines,
    IReadOnlyList<OrderDocument.Moment> Timeline,
    OrderDocument.DeliveryPart Delivery,
    string? PickupCode,
    OrderDocument.ParcelPart? Parcel,
    IReadOnlyList<OrderDocument.WeighingPart> Weighings)
{
    public static OrderDocument Of(OrderView order) => new(
        order.Code.ToString(),
        order.Secret.Reveal(),
        order.Total.Dong,
        order.Payment.Transfer?.Payload,
        PaymentPart.Of(order.Payment, order.PaymentChoice),
        order.Step,
        [.. order.Lines.Select(line => new LinePart(line.ProductId, line.ProductName, line.Unit, line.UnitPrice.Dong, line.Quantity.ToDecimal(), line.Total.Dong, line.IsEstimated))],
        [.. order.Timeline.Select(Moment.Of)],
        new DeliveryPart(order.Delivery.Kind, order.Delivery.Means, order.Delivery.Choice, order.Delivery.Fee.Dong),
        order.PickupCode?.Reveal(),
        order.Parcel is { } parcel ? new ParcelPart(parcel.Carrier, parcel.Number) : null,
        [.. order.Weighings.Select(WeighingPart.Of)]);

    /// <summary>How it travels: the way that was chosen in words, and its fee, which is a part of the total. <c>means</c> is null when none was chosen.</summary>
    internal sealed record DeliveryPart(DeliveryKind Kind, DeliveryMeans? Means, string Choice, long Fee);

    /// <summary>The goods with their carrier.</summary>
    internal sealed record ParcelPart(string Carrier, string Number);

    /// <summary>
    /// What is asked for and what came, in đồng; <c>due</c> is negative when too much came. <c>received</c> is what banks saw or a person
    /// confirmed, cash, and what was paid by card (<c>byGateway</c>, which lies with the card company), less what went back.
    /// </summary>
    internal sealed record PaymentPart(
        PaymentStatus State,
        PaymentCaveat Exception,
        long Due,
        long Received,
        string Bank,
        string Account,
        string AccountName,
        string Memo,
        long Asked,
        long BankSaw,
        long MarkedUnconfirmed,
        long Cash,
        long RefundDue,
        long OnCredit,
        bool MayGo,
        long WentBack,
        long RefundUnseen,
        DateTimeOffset? ClaimedAt,
        IReadOnlyList<DepositPart> Deposits,
        PaymentChoice Choice,
        long ByGateway)
    {
        public static PaymentPart Of(PaymentView payment, PaymentChoice choice) => new(
            payment.State.Status,
            payment.State.Caveat,
            payment.State.Due.Dong,
            payment.State.Received.Dong,
            payment.Bin,
            payment.Account,
            payment.HolderName,
            payment.Memo,
            payment.State.Asked.Dong,
            payment.State.BankSaw.Dong,
            payment.State.MarkedUnconfirmed.Dong,
            payment.State.Cash.Dong,
            payment.State.RefundDue.Dong,
            payment.State.OnCredit.Dong,
            payment.State.MayGo,
            payment.State.WentBack.Dong,
            payment.State.RefundUnseen.Dong,
            payment.ClaimedAt,
            [.. payment.Deposits.Select(deposit => new DepositPart(
                deposit.Code.ToString(), deposit.Amount.Dong, deposit.Memo, deposit.IsThere, deposit.End, deposit.Transfer?.Payload))],
            choice,
            payment.State.ByGateway.Dong);
    }

    /// <summary>A part that is asked for beforehand, under a code of its own; <c>payload</c> while it is awaited.</summary>
    internal sealed record DepositPart(string Code, long Amount, string Memo, bool IsThere, DepositEnd? End, string? Payload);

    internal sealed record LinePart(Guid ProductId, string Name, string Unit, long Price, decimal Quantity, long Total, bool Estimated);

    /// <summary>True weights: what all goods come to by them, by how much that changed, and whether it counts (<c>counts</c>, <c>agreed</c>) or waits for the buyer (<c>asked</c>).</summary>
    internal sealed record WeighingPart(int Number, WeighingState State, long Goods, long Change, IReadOnlyList<WeightPart> Lines)
    {
        public static WeighingPart Of(Weighing weighing) => new(
            weighing.Number, weighing.State, weighing.Goods.Dong, weighing.Change.Dong, [.. weighing.Lines.Select(line => new WeightPart(line.Number, line.Quantity.ToDecimal()))]);
    }

    /// <summary>The true quantity of the line of that number, from 1.</summary>
    internal sealed record WeightPart(int Line, decimal Quantity);

    /// <summary>
    /// A step that was taken, or money that was seen with the kind of its entry: one of the two is there. <c>undone</c>: the step after it was a
    /// slip, and the order stands at this one again.
    /// </summary>
    internal sealed record Moment(DateTimeOffset At, OrderStep? Step, long? Amount, LedgerEntryKind? Kind, Actor? Actor = null, string? Cause = null, bool? Undone = null)
    {
        public static Moment Of(TimelineView moment) => moment switch
        {
            TimelineView.StepTaken taken => new Moment(taken.At, taken.Step, null, null, taken.Actor, taken.Cause.Length > 0 ? taken.Cause : null, taken.IsUndoing ? true : null),
            TimelineView.MoneySeen seen => new Moment(seen.At, null, seen.Amount.Dong, seen.Kind),
            _ => throw new CommerceException($"The timeline holds {moment.GetType().Name}, which the API does not show."),
        };
    }
}
