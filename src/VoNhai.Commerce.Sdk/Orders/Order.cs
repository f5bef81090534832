using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Orders;

/// <summary>
/// An order of one household: what, for whom, where to, and how far it has come. Total and prices are frozen when it is placed.
/// </summary>
public sealed class Order
{
    /// <summary>The greatest total, in đồng: what a VietQR amount field can carry (13 digits).</summary>
    public const long GreatestTotal = 9_999_999_999_999;

    /// <summary>The most lines an order can have.</summary>
    public const int MostLines = 50;

    private readonly List<OrderLine> lines = [];
    private readonly List<TimelineEntry> timeline = [];

    private Order(Guid id, Guid householdId, OrderCode code, TrackingSecret secret, DateTimeOffset placedAt)
    {
        Id = id;
        HouseholdId = householdId;
        Code = code;
        Secret = secret;
        PlacedAt = placedAt;
        Stamp = Guid.CreateVersion7(placedAt);
    }

    /// <summary>Its identity.</summary>
    public Guid Id { get; private set; }

    /// <summary>The one household that sells it.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>Order code, payment reference and memo in one.</summary>
    public OrderCode Code { get; private set; }

    /// <summary>The secret of its link.</summary>
    public TrackingSecret Secret { get; private set; }

    /// <summary>When it was placed, in UTC.</summary>
    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>Whose program brought it: the host's own id of a partner. <c>null</c> when none did.</summary>
    public Guid? Partner { get; private set; }

    /// <summary>Where it was made.</summary>
    public SalesChannel Channel { get; private set; }

    /// <summary>When the goods left the household's hands, in UTC: the day of the sale in its books. <c>null</c> while they are there.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    /// <summary>When its buyer was blanked, in UTC; <c>null</c> while it says who that is.</summary>
    public DateTimeOffset? BuyerErasedAt { get; private set; }

    /// <summary>Who ordered.</summary>
    public Buyer Buyer { get; private set; } = null!;

    /// <summary>How and where to.</summary>
    public Delivery Delivery { get; private set; } = null!;

    /// <summary>How the buyer means to pay.</summary>
    public PaymentChoice Payment { get; private set; }

    /// <summary>Whether its goods are set aside when it is placed; otherwise once the household accepts it.</summary>
    public bool HoldsAtPlacement => Payment == PaymentChoice.Transfer;

    /// <summary>What the buyer owes for all of it. Never edited: what turns out otherwise is a new entry of the ledger.</summary>
    public Vnd Total { get; private set; }

    /// <summary>How far it has come.</summary>
    public OrderStep Step { get; private set; }

    /// <summary>Changes with every step, so that two people cannot take the same step at once.</summary>
    public Guid Stamp { get; private set; }

    /// <summary>What lets its goods leave the household's hands.</summary>
    public HandoverSlip Slip { get; private set; } = HandoverSlip.None;

    /// <summary>What was ordered; never empty.</summary>
    public IReadOnlyList<OrderLine> Lines => lines;

    /// <summary>What happened, oldest first; only grows.</summary>
    public IReadOnlyList<TimelineEntry> Timeline => timeline;

    /// <summary>Places an order.</summary>
    /// <exception cref="ArgumentException">No line, too many lines, or a total over <see cref="GreatestTotal"/>.</exception>
    public static Order Place(
        Guid householdId, OrderCode code, Buyer buyer, Delivery delivery, IReadOnlyCollection<OrderLine> lines, DateTimeOffset now,
        PaymentChoice payment = PaymentChoice.Transfer)
    {
        ArgumentNullException.ThrowIfNull(buyer);
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Count is 0 or > MostLines)
        {
            throw new ArgumentException($"An order has 1 to {MostLines} lines.", nameof(lines));
        }

        // Wider than a long: many great lines must end in the refusal below, not in an overflow.
        var total = lines.Aggregate((Int128)delivery.Fee.Dong, (sum, line) => sum + line.Total.Dong);
        if (total <= 0 || total > GreatestTotal)
        {
            throw new ArgumentException($"An order's total is 1 to {GreatestTotal} đồng.", nameof(lines));
        }

        var order = new Order(Guid.CreateVersion7(now), householdId, code, TrackingSecret.New(), now)
        {
            Buyer = buyer,
            Delivery = delivery,
            Payment = payment,
            Total = Vnd.Of((long)total),
        };
        order.lines.AddRange(lines);
        order.timeline.Add(new TimelineEntry(1, OrderStep.Placed, now, Actors.Buyer, ""));
        return order;
    }

    /// <summary>
    /// A household sells face to face: its own people make the order, and the goods lie ready. <see cref="GiveAtTill"/> ends it in the same breath,
    /// or once the buyer's transfer is there.
    /// </summary>
    /// <param name="householdId">Who sells.</param>
    /// <param name="code">The order's code.</param>
    /// <param name="buyer">To whom; a passer-by has a general name and no number.</param>
    /// <param name="lines">What, at the price that was agreed.</param>
    /// <param name="soldAt">When it was sold, which may be days before it is told.</param>
    /// <param name="by">Who sold.</param>
    /// <param name="payment">How the buyer pays.</param>
    /// <exception cref="ArgumentException">No line, too many lines, or a total over <see cref="GreatestTotal"/>.</exception>
    public static Order SellAtTill(
        Guid householdId, OrderCode code, Buyer buyer, IReadOnlyCollection<OrderLine> lines, DateTimeOffset soldAt, string by, PaymentChoice payment)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var order = Place(householdId, code, buyer, new Delivery(DeliveryKind.Pickup, null, "", ""), lines, soldAt, payment);
        order.Channel = SalesChannel.Till;
        order.timeline.Clear();
        foreach (var step in new[] { OrderStep.Placed, OrderStep.Accepted, OrderStep.Packed })
        {
            order.Reach(step, soldAt, by, "");
        }

        return order;
    }

    /// <summary>The buyer of a sale at the till takes the goods along.</summary>
    /// <param name="settled">Whether the money is there, or credit for it.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who gave them.</param>
    public void GiveAtTill(bool settled, DateTimeOffset at, string by)
    {
        MoveTo(OrderStep.HandedOver, settled, at, by);
        MoveTo(OrderStep.Delivered, settled, at, by);
    }

    /// <summary>A partner's program brings it. Said before it is saved for the first time.</summary>
    internal void BringBy(Guid? partner) => Partner = partner;

    /// <summary>Whether that step may come next. <paramref name="settled"/> is whether the money is there, which the caller knows.</summary>
    /// <remarks>Money is asked for as long as the goods are here; once they left, it stops nobody from writing down where they are.</remarks>
    public bool Can(OrderStep step, bool settled) =>
        OrderSteps.Allows(Step, step) && (settled || step is OrderStep.Cancelled or OrderStep.Delivered or OrderStep.Returned);

    /// <summary>The household takes the order on. Only a settled order is taken on: goods follow money, not promises.</summary>
    public void Accept(bool settled, DateTimeOffset now, string by) => MoveTo(OrderStep.Accepted, settled, now, by);

    /// <summary>The goods are packed. From now on there is a code that the buyer says to get them.</summary>
    public void Pack(bool settled, DateTimeOffset now, string by)
    {
        MoveTo(OrderStep.Packed, settled, now, by);

        // Packed again after a slip it keeps its code: the buyer may have read it already.
        Slip = Slip with { Code = Slip.Code ?? PickupCode.New() };
    }

    /// <summary>The goods leave the household's hands. <see cref="Hears"/> says whether the code was right; this does not ask for one.</summary>
    /// <param name="settled">Whether the money is there, or credit for it.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who.</param>
    /// <param name="note">Why without a code, for the household; may be empty.</param>
    /// <param name="parcel">The carrier that took them; <c>null</c> when none did.</param>
    public void HandOver(bool settled, DateTimeOffset now, string by, string note = "", Parcel? parcel = null)
    {
        MoveTo(OrderStep.HandedOver, settled, now, by, note);
        Slip = Slip with { Carrier = parcel?.Carrier, Number = parcel?.Number };
    }

    /// <summary>Somebody typed a code: whether it is the right one. A wrong one is counted, and after too many none is right any more.</summary>
    public bool Hears(PickupCode typed)
    {
        if (Slip.TriesLeft > 0 && Slip.Code is { } code && code.Matches(typed))
        {
            return true;
        }

        Slip = Slip with { WrongTries = Math.Min(Slip.WrongTries + 1, HandoverSlip.MostTries) };
        return false;
    }

    /// <summary>The buyer has the goods.</summary>
    /// <param name="now">When.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="note">Why without a code, for the household; may be empty.</param>
    public void Deliver(DateTimeOffset now, string by, string note = "") => MoveTo(OrderStep.Delivered, settled: false, now, by, note);

    /// <summary>The goods came back. The caller returns the stock when they can be sold again; money stays in the ledger and is due to go back.</summary>
    /// <param name="now">When.</param>
    /// <param name="by">Who took them back.</param>
    /// <param name="reason">Why; the buyer reads it too.</param>
    /// <param name="fate">What becomes of them.</param>
    public void TakeBack(DateTimeOffset now, string by, string reason, GoodsFate fate) =>
        MoveTo(OrderStep.Returned, settled: false, now, by, fate == GoodsFate.SellAgain ? TimelineEntry.SoldAgain : TimelineEntry.Discarded, reason);

    /// <summary>The order will not happen. Money that came for it stays in the ledger; the caller returns the stock.</summary>
    /// <param name="now">When.</param>
    /// <param name="by">Who.</param>
    /// <param name="reason">Why, for the household; may be empty.</param>
    /// <param name="told">Why, as the buyer is told; may be empty.</param>
    public void Cancel(DateTimeOffset now, string by, string reason, string told = "") => MoveTo(OrderStep.Cancelled, settled: false, now, by, reason, told);

    /// <summary>
    /// Takes a called-off order up again: the only way back there is, because its money came after all. The caller has set the goods aside
    /// again, and the timeline keeps both.
    /// </summary>
    /// <exception cref="CommerceException">It is not called off.</exception>
    public void Revive(DateTimeOffset now, string by, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        if (Step != OrderStep.Cancelled)
        {
            throw new CommerceException($"Order {Code} is {Step}: only a called-off order is taken up again.");
        }

        Reach(OrderStep.Placed, now, by, reason);
    }

    /// <summary>
    /// The last thing that happened, while it is a step that can be undone: a household's own, one of <see cref="OrderSteps.Undone"/>, and not
    /// itself an undoing. What followed from it in money, goods and notices the caller knows.
    /// </summary>
    public TimelineEntry? Undoable() =>
        Channel != SalesChannel.Till && timeline.MaxBy(entry => entry.Number) is { IsUndoing: false } last
        && last.Step == Step && OrderSteps.Undone(last.Step) is not null
            ? last
            : null;

    /// <summary>The household takes its last step back. The timeline keeps both.</summary>
    /// <exception cref="CommerceException">There is none that can be undone, or it is longer ago than <see cref="OrderSteps.UndoFor"/>.</exception>
    public void Undo(DateTimeOffset now, string by)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        if (Undoable() is not { } last || now - last.At > OrderSteps.UndoFor || OrderSteps.Undone(last.Step) is not { } before)
        {
            throw new CommerceException($"Order {Code} is {Step}: its last step cannot be undone.");
        }

        Reach(before, now, by, TimelineEntry.Undone);
    }

    private void MoveTo(OrderStep step, bool settled, DateTimeOffset now, string by, string note = "", string told = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        if (!Can(step, settled))
        {
            throw new CommerceException($"Order {Code} is {Step}, {(settled ? "settled" : "not settled")}: it cannot become {step}.");
        }

        Reach(step, now, by, note, told);
    }

    private void Reach(OrderStep step, DateTimeOffset now, string by, string note, string told = "")
    {
        Step = step;
        HandedOverAt = step == OrderStep.HandedOver ? now : HandedOverAt;
        Stamp = Guid.CreateVersion7(now);
        timeline.Add(new TimelineEntry(timeline.Count + 1, step, now, by, note) { Told = told });
    }
}
