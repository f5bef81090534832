using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Counter;

/// <summary>What became of a wish to order. Only <see cref="Placed"/> leaves a trace.</summary>
public abstract record CheckoutOutcome
{
    private CheckoutOutcome()
    {
    }

    /// <summary>The order stands. Its goods are set aside, unless it is to be paid in cash: then once the household accepts.</summary>
    /// <param name="Order">The order.</param>
    /// <param name="IsReplay">The same request came before; this is its order.</param>
    public sealed record Placed(OrderView Order, bool IsReplay) : CheckoutOutcome;

    /// <summary>Something must be put right first.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : CheckoutOutcome;

    /// <summary>Less is left than was asked for.</summary>
    /// <param name="ProductId">The first product that does not suffice.</param>
    /// <param name="ProductName">Its name.</param>
    /// <param name="Unit">Its unit of sale.</param>
    /// <param name="Left">What was left a moment ago.</param>
    public sealed record SoldOut(Guid ProductId, string ProductName, string Unit, Quantity Left) : CheckoutOutcome;

    /// <summary>Enough is left, but orders that nobody paid yet would hold more of it than they may: order less, pay in cash, or come again later.</summary>
    /// <param name="ProductId">The first product of which that is so.</param>
    /// <param name="ProductName">Its name.</param>
    /// <param name="Unit">Its unit of sale.</param>
    /// <param name="Most">How much more of it unpaid orders could hold a moment ago; may be nothing.</param>
    public sealed record BeyondUnpaidShare(Guid ProductId, string ProductName, string Unit, Quantity Most) : CheckoutOutcome;

    /// <summary>The total is no longer the one that the buyer was shown.</summary>
    public sealed record PriceChanged(Vnd Total) : CheckoutOutcome;

    /// <summary>The key was used for another order: a program's mistake.</summary>
    public sealed record KeyReused : CheckoutOutcome;
}
