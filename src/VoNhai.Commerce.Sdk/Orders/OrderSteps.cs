namespace VoNhai.Commerce.Orders;

/// <summary>The only ways from one step to the next. Whatever is not in the table cannot happen.</summary>
public static class OrderSteps
{
    private static readonly Dictionary<OrderStep, OrderStep[]> Table = new()
    {
        [OrderStep.Placed] = [OrderStep.Accepted, OrderStep.Cancelled],
        [OrderStep.Accepted] = [OrderStep.Packed, OrderStep.Cancelled],
        [OrderStep.Packed] = [OrderStep.HandedOver, OrderStep.Cancelled],
        [OrderStep.HandedOver] = [OrderStep.Delivered, OrderStep.Returned],
        [OrderStep.Delivered] = [OrderStep.Returned],
        [OrderStep.Returned] = [],
        [OrderStep.Cancelled] = [],
    };

    /// <summary>
    /// How long a slip of the finger can be undone: long enough to see it, too short for anybody to have acted on it. Whoever is told of such a
    /// step by a notice is told when this is over.
    /// </summary>
    public static readonly TimeSpan UndoFor = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Where an order stands again when that step is undone; <c>null</c> when it cannot be. One touch accepts or packs, so one touch may be a
    /// slip. Handing over asks for a code or a reason and sells the goods, and calling off is confirmed: neither is a slip.
    /// </summary>
    public static OrderStep? Undone(OrderStep step) => step switch
    {
        OrderStep.Accepted => OrderStep.Placed,
        OrderStep.Packed => OrderStep.Accepted,
        _ => null,
    };

    /// <summary>The steps that may come after <paramref name="step"/>; empty at an end.</summary>
    public static IReadOnlyList<OrderStep> After(OrderStep step) => Table[step];

    /// <summary>Whether the one may follow the other directly.</summary>
    public static bool Allows(OrderStep from, OrderStep to) => Table[from].Contains(to);
}
