namespace VoNhai.Commerce.Counter;

/// <summary>What became of an entry about money. Only <see cref="Done"/> leaves a trace.</summary>
public abstract record MoneyOutcome
{
    private MoneyOutcome()
    {
    }

    /// <summary>It is written.</summary>
    /// <param name="Order">The order as it stands now.</param>
    /// <param name="EntryId">The entry that was written; <c>null</c> when the ledger did not change (taken up again, a deposit asked).</param>
    /// <param name="IsReplay">The same form came before; nothing was written again.</param>
    public sealed record Done(OrderView Order, Guid? EntryId, bool IsReplay) : MoneyOutcome;

    /// <summary>Something in the form must be put right first.</summary>
    public sealed record Invalid(IReadOnlyList<FieldProblem> Problems) : MoneyOutcome;

    /// <summary>It is understood and not possible as things stand.</summary>
    public sealed record Refused(MoneyRefusal Why) : MoneyOutcome;

    /// <summary>This household has no such order, entry or transfer.</summary>
    public sealed record NotFound : MoneyOutcome;
}
