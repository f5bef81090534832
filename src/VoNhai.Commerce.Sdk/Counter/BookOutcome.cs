namespace VoNhai.Commerce.Counter;

/// <summary>What became of a line by hand or of counted cash.</summary>
public abstract record BookOutcome
{
    private BookOutcome()
    {
    }

    /// <summary>It is written.</summary>
    /// <param name="IsReplay">The same form came before; nothing was written again.</param>
    public sealed record Done(bool IsReplay) : BookOutcome;

    /// <summary>Something in the form must be put right first.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : BookOutcome;

    /// <summary>The books have no such line.</summary>
    public sealed record NotFound : BookOutcome;

    /// <summary>The line is an order's: it is put right at the order, and the books follow by themselves.</summary>
    public sealed record IsAnOrders : BookOutcome;

    /// <summary>It was taken back before.</summary>
    public sealed record WasTakenBack : BookOutcome;

    /// <summary>The form's key was used for something else: a program's mistake.</summary>
    public sealed record FormWasUsed : BookOutcome;
}
