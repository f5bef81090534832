using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan;

/// <summary>One order on the board.</summary>
/// <param name="Order">The order.</param>
/// <param name="Owns">Whether an owner looks: a helper sees no amounts but the cash that it is to collect.</param>
/// <param name="Now">When it is looked at.</param>
internal sealed record BoardCard(OrderView Order, bool Owns, DateTimeOffset Now)
{
    /// <summary>Whether the last step can still be undone.</summary>
    public bool CanUndo => Order.UndoUntil > Now;

    /// <summary>The weighing that its buyer has not answered yet.</summary>
    public Weighing? Asked => Order.Step == OrderStep.Accepted ? Weighing.Awaited(Order.Weighings) : null;

    /// <summary>Whether something of it has only an estimated price.</summary>
    public bool Weighs => Order.Step == OrderStep.Accepted && Order.Lines.Any(line => line.IsEstimated);

    /// <summary>Packing by habit would let the estimate stand: what nobody weighed yet is weighed first.</summary>
    public bool WeighsFirst => Weighs && Order.Weighings.Count == 0 && Order.NextSteps.Contains(OrderStep.Packed);

    /// <summary>The steps that one touch takes, calling off apart.</summary>
    public IEnumerable<OrderStep> Steps => Order.NextSteps.Where(step => step != OrderStep.Cancelled && DeskSteps.Handlers.ContainsKey(step));
}
