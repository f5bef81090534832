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

    /// <summary>Enough is left, but orders that nobody paid yet hold as much as they may: pay in cash, or come again when they are paid or released.</summary>
    /// <param name="ProductId">The first product that is held.</param>
    /// <param name="ProductName">Its name.</param>
    /// <param name="Unit">Its unit of sale.</param>
    /// <param name="Held">How much of it unpaid orders held a moment ago.</param>
    public sealed record HeldByOthers(Guid ProductId, string ProductName, string Unit, Quantity Held) : CheckoutOutcome;

    /// <summary>The total is no longer the one that the buyer was shown.</summary>
    public sealed record PriceChanged(Vnd Total) : CheckoutOutcome;

    /// <summary>The key was used for another order: a program's mistake.</summary>
    public sealed record KeyReused : CheckoutOutcome;
}
