using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>What became of a step on an order's way.</summary>
public abstract record CourseOutcome
{
    private CourseOutcome()
    {
    }

    /// <summary>It is written.</summary>
    public sealed record Done(OrderView Order) : CourseOutcome;

    /// <summary>There is no such way from where the order stands, or the money is not there.</summary>
    public sealed record NotPossible(OrderView Order, OrderStep Wanted) : CourseOutcome;

    /// <summary>The pickup code is another. The try is counted.</summary>
    /// <param name="Order">The order, where it was.</param>
    /// <param name="TriesLeft">How many codes may still be typed; with none, only a reason opens the way.</param>
    public sealed record WrongPickupCode(OrderView Order, int TriesLeft) : CourseOutcome;

    /// <summary>Something must be put right first.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : CourseOutcome;

    /// <summary>This household has no such order.</summary>
    public sealed record NotFound : CourseOutcome;
}
