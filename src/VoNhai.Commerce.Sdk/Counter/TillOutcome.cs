using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>What became of a sale at the till, or of its end.</summary>
public abstract record TillOutcome
{
    private TillOutcome()
    {
    }

    /// <summary>It is written down.</summary>
    /// <param name="Order">The order as it stands.</param>
    /// <param name="IsReplay">Whether it was so already.</param>
    public sealed record Done(OrderView Order, bool IsReplay) : TillOutcome
    {
        /// <summary>Goods of which more was sold than had been written down anywhere: a stock adjustment says so. Usually none.</summary>
        public IReadOnlyList<SoldBeyond> Beyond { get; init; } = [];
    }

    /// <summary>It cannot be: these fields say why. Nothing is written.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : TillOutcome;

    /// <summary>The id was used for another sale. Nothing is written.</summary>
    public sealed record KeyReused : TillOutcome;

    /// <summary>No such sale of this household.</summary>
    public sealed record NotFound : TillOutcome;

    /// <summary>The sale has ended otherwise, or its money is not there.</summary>
    public sealed record NotNow(OrderView Order) : TillOutcome;
}

/// <summary>More was sold than was written down.</summary>
/// <param name="ProductId">Of what.</param>
/// <param name="Name">Its name.</param>
/// <param name="Quantity">How much more.</param>
public sealed record SoldBeyond(Guid ProductId, string Name, Quantity Quantity);

/// <summary>What became of goods to take out or to bring back.</summary>
public abstract record OutingOutcome
{
    private OutingOutcome()
    {
    }

    /// <summary>It is so.</summary>
    /// <param name="Outing">The outing as it stands.</param>
    /// <param name="IsReplay">Whether it was so already.</param>
    public sealed record Done(OutingView Outing, bool IsReplay) : OutingOutcome;

    /// <summary>There is not that much that nobody ordered. Nothing was taken.</summary>
    /// <param name="ProductId">Of what.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Unit">Its unit.</param>
    /// <param name="Left">How much there is.</param>
    public sealed record NotEnough(Guid ProductId, string Name, string Unit, Quantity Left) : OutingOutcome;

    /// <summary>It cannot be: these fields say why.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : OutingOutcome;

    /// <summary>The key was used for other goods.</summary>
    public sealed record KeyReused : OutingOutcome;

    /// <summary>No such outing of this household.</summary>
    public sealed record NotFound : OutingOutcome;
}
