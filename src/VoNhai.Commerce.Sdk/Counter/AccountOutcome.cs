using VoNhai.Commerce.Payments;

namespace VoNhai.Commerce.Counter;

/// <summary>What became of a wish about a receiving account.</summary>
public abstract record AccountOutcome
{
    private AccountOutcome()
    {
    }

    /// <summary>It is done, or it was before.</summary>
    public sealed record Done(ReceivingAccount Account) : AccountOutcome;

    /// <summary>Nothing was changed; each problem stands beside its field.</summary>
    public sealed record Refused(IReadOnlyList<FieldProblem> Problems) : AccountOutcome;

    /// <summary>It is no longer what the page showed: live, stopped or asked for again by somebody else.</summary>
    public sealed record Changed : AccountOutcome;

    /// <summary>This household has no such account.</summary>
    public sealed record NotFound : AccountOutcome;
}
