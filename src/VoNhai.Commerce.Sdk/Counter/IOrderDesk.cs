using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>The household's side of its own orders. Another household's order is as good as missing.</summary>
public interface IOrderDesk
{
    /// <summary>The household's orders, newest first. What was sold at the till and taken along needs nothing any more and is not among them.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="after">The <see cref="Page{T}.Next"/> of the part before.</param>
    /// <param name="take">How many, 1…100.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<Page<OrderView>> ListAsync(Guid householdId, string? after = null, int take = 50, CancellationToken cancellationToken = default);

    /// <summary>The household's orders that still ask for something: placed, accepted and packed ones, oldest first.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="take">How many, 1…200.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<OrderView>> ListOpenAsync(Guid householdId, int take = 100, CancellationToken cancellationToken = default);

    /// <summary>One order of the household, or <c>null</c>: also when it is another's, and for text that is no code.</summary>
    Task<OrderView?> FindAsync(Guid householdId, string code, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes one step with an order: accepted, packed, handed over, delivered, or cancelled. Handing over by this asks for no pickup code, and
    /// coming back says what becomes of the goods: <see cref="IOrderCourse"/> does both.
    /// </summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="code">Which order.</param>
    /// <param name="wanted">The step to reach.</param>
    /// <param name="by">Who takes it: a user id, kept in the order's history.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<StepOutcome> TakeStepAsync(Guid householdId, string code, OrderStep wanted, string by, CancellationToken cancellationToken = default);

    /// <summary>
    /// Undoes the step that was taken last, when it was a slip: accepted or packed, at most <see cref="OrderSteps.UndoFor"/> ago, and nothing
    /// followed from it. Goods that accepting set aside go back and its credit is taken back by an entry of its own; the timeline keeps both.
    /// </summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="code">Which order.</param>
    /// <param name="taken">The step that was seen as the last.</param>
    /// <param name="by">Who undoes it: a user id, kept in the order's history.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<UndoOutcome> UndoStepAsync(Guid householdId, string code, OrderStep taken, string by, CancellationToken cancellationToken = default);
}
