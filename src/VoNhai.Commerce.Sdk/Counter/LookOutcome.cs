namespace VoNhai.Commerce.Counter;

/// <summary>What became of a person's look.</summary>
public abstract record LookOutcome
{
    private LookOutcome()
    {
    }

    /// <summary>It is decided.</summary>
    public sealed record Decided : LookOutcome;

    /// <summary>Nothing was changed; each problem stands beside its field.</summary>
    /// <param name="Problems">At least one.</param>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : LookOutcome;

    /// <summary>There is nothing to decide: another operator was first, or the household has changed its words.</summary>
    public sealed record Gone : LookOutcome;
}
