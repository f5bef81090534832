namespace VoNhai.Commerce.Counter;

/// <summary>What became of a change to a feed.</summary>
public abstract record FeedOutcome
{
    private FeedOutcome()
    {
    }

    /// <summary>It is done.</summary>
    public sealed record Done(FeedView Feed) : FeedOutcome;

    /// <summary>Nothing was changed; each problem stands beside its field.</summary>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : FeedOutcome;

    /// <summary>This household has no such feed.</summary>
    public sealed record NotFound : FeedOutcome;
}
