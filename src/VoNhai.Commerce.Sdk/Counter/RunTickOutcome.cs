using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>What became of a tick on a run's list.</summary>
public abstract record RunTickOutcome
{
    private RunTickOutcome()
    {
    }

    /// <summary>It is written.</summary>
    public sealed record Done : RunTickOutcome;

    /// <summary>There is no such way from where the order stands, or its money is not there.</summary>
    public sealed record NotPossible(OrderStep Step) : RunTickOutcome;

    /// <summary>The pickup code is another. The try is counted.</summary>
    public sealed record WrongPickupCode(int TriesLeft) : RunTickOutcome;

    /// <summary>Something must be put right first.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : RunTickOutcome;

    /// <summary>There is no such parcel on this run.</summary>
    public sealed record NotFound : RunTickOutcome;
}
