namespace VoNhai.Commerce.Counter;

/// <summary>What became of the wish to undo a step.</summary>
public abstract record UndoOutcome
{
    private UndoOutcome()
    {
    }

    /// <summary>The order stands where it stood before the step.</summary>
    public sealed record Undone(OrderView Order) : UndoOutcome;

    /// <summary>It stays as it is; nothing was written.</summary>
    public sealed record Refused(OrderView Order, UndoRefusal Why) : UndoOutcome;

    /// <summary>This household has no such order.</summary>
    public sealed record NotFound : UndoOutcome;
}
