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

    /// <summary>The steps that may come after <paramref name="step"/>; empty at an end.</summary>
    public static IReadOnlyList<OrderStep> After(OrderStep step) => Table[step];

    /// <summary>Whether the one may follow the other directly.</summary>
    public static bool Allows(OrderStep from, OrderStep to) => Table[from].Contains(to);
}
