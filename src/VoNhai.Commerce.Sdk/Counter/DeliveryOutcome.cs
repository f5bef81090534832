namespace VoNhai.Commerce.Counter;

/// <summary>What became of a way of delivery, or of a run, that somebody wanted to offer.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary>It is offered.</summary>
    public sealed record Saved(Guid Id) : DeliveryOutcome;

    /// <summary>Something must be put right first.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : DeliveryOutcome;

    /// <summary>There is no such way in this household.</summary>
    public sealed record NotFound : DeliveryOutcome;
}
