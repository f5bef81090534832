namespace VoNhai.Commerce.Counter;

/// <summary>What became of a weighing, or of the buyer's answer to one.</summary>
public abstract record WeighingOutcome
{
    private WeighingOutcome()
    {
    }

    /// <summary>It is written. Whether it counts or waits for the buyer is told by the order's last weighing.</summary>
    /// <param name="Order">The order as it stands now.</param>
    /// <param name="IsReplay">The same form or answer came before; nothing was written again.</param>
    public sealed record Done(OrderView Order, bool IsReplay) : WeighingOutcome;

    /// <summary>Something in the form must be put right first.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : WeighingOutcome;

    /// <summary>Only an accepted order that is not packed yet is weighed, and only a question that is open is answered.</summary>
    public sealed record NotNow(OrderView Order) : WeighingOutcome;

    /// <summary>It is understood and not possible as things stand.</summary>
    public sealed record Refused(OrderView Order, MoneyRefusal Why) : WeighingOutcome;

    /// <summary>There is no such order.</summary>
    public sealed record NotFound : WeighingOutcome;
}
