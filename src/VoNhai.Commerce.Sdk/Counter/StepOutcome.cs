using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>What became of a step that a household wanted to take.</summary>
public abstract record StepOutcome
{
    private StepOutcome()
    {
    }

    /// <summary>It is taken.</summary>
    public sealed record Taken(OrderView Order) : StepOutcome;

    /// <summary>It cannot be taken from where the order stands: the way is not there, or the money is not.</summary>
    public sealed record NotPossible(OrderView Order, OrderStep Wanted) : StepOutcome;

    /// <summary>An order to be paid in cash cannot be taken on: there is not enough left to set aside for it.</summary>
    /// <param name="Order">The order, as it stands.</param>
    /// <param name="ProductName">The first product that does not suffice.</param>
    public sealed record GoodsAreGone(OrderView Order, string ProductName) : StepOutcome;

    /// <summary>This household has no such order.</summary>
    public sealed record NotFound : StepOutcome;
}
