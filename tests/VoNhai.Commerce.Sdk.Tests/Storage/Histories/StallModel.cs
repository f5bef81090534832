using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Sdk.Tests.Storage.Histories;

/// <summary>
/// What a stall with one product must look like, told in the simplest words there are: plain numbers, no database, no clock of its own. It
/// shares no rule with the product's code.
/// </summary>
internal sealed class StallModel(int stock, int share, long price)
{
    /// <summary>A few units may be held by unpaid orders whatever the share is, unless it is nothing.</summary>
    private const int AlwaysHeld = 5;

    public int PutThere { get; } = stock;

    public int Stock { get; private set; } = stock;

    public List<ModelOrder> Orders { get; } = [];

    private int HeldUnpaid => Orders.Where(order => order is { Holds: true, IsSecured: false }).Sum(order => order.Units);

    public bool HasEnough(int units) => units <= Stock;

    public bool MayHold(int units) =>
        share >= 100 || (share > 0 && HeldUnpaid + units <= AlwaysHeld) || HeldUnpaid + units <= (Stock + HeldUnpaid) * share / 100;

    public ModelOrder Place(OrderCode code, PaymentChoice payment, int units, DateTimeOffset now, DateTimeOffset? expiresAt)
    {
        var order = new ModelOrder(code, payment, units, units * price, now, expiresAt);
        Orders.Add(order);
        if (payment == PaymentChoice.Transfer)
        {
            Take(order);
        }

        return order;
    }

    public void Take(ModelOrder order)
    {
        order.Holds = true;
        Stock -= order.Units;
    }

    /// <summary>Cancelled by a person, expired by the clock, or returned: what it held comes back, once.</summary>
    public void Release(ModelOrder order)
    {
        if (order.Holds)
        {
            Stock += order.Units;
            order.Holds = false;
        }
    }
}

/// <summary>One order as the model sees it.</summary>
internal sealed class ModelOrder(OrderCode code, PaymentChoice payment, int units, long total, DateTimeOffset placedAt, DateTimeOffset? expiresAt)
{
    public OrderCode Code { get; } = code;

    public PaymentChoice Payment { get; } = payment;

    public int Units { get; } = units;

    public long Total { get; } = total;

    public DateTimeOffset PlacedAt { get; } = placedAt;

    public DateTimeOffset? ExpiresAt { get; } = expiresAt;

    public List<OrderStep> Steps { get; } = [OrderStep.Placed];

    public OrderStep Step => Steps[^1];

    public bool Holds { get; set; }

    /// <summary>It was taken on by the household: it no longer counts against the share of unpaid orders.</summary>
    public bool IsTakenOn { get; set; }

    public bool IsExpired { get; set; }

    public bool IsCancelled { get; set; }

    public long ByBank { get; set; }

    public long Marked { get; set; }

    public long Cash { get; set; }

    public long WentBack { get; set; }

    public long Allowed { get; set; }

    public long Credit { get; set; }

    public int Entries { get; set; }

    public long Asked => Total - Allowed;

    public long Received => Math.Max(ByBank, Marked) + Cash - WentBack;

    public long Due => Asked - Received;

    public bool IsAlive => !IsExpired && !IsCancelled;

    public bool IsPaid => IsAlive && Due <= 0;

    public bool MayGo => IsAlive && Due <= Credit;

    public bool IsSecured => IsTakenOn || MayGo;

    public string Status => IsCancelled ? "Cancelled" : IsExpired ? "Expired" : Due > 0 ? "Open" : "Paid";

    /// <summary>The documented edges, written down a second time.</summary>
    public bool Allows(OrderStep next) => (Step, next) switch
    {
        (OrderStep.Placed, OrderStep.Accepted) => MayGo || (Payment != PaymentChoice.Transfer && IsAlive),
        (OrderStep.Accepted, OrderStep.Packed) => MayGo,
        (OrderStep.Packed, OrderStep.HandedOver) => MayGo,
        (OrderStep.Placed or OrderStep.Accepted or OrderStep.Packed, OrderStep.Cancelled) => true,
        _ => false,
    };
}
