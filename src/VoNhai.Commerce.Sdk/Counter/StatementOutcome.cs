using VoNhai.Commerce.Statements;

namespace VoNhai.Commerce.Counter;

/// <summary>What came of a statement.</summary>
public abstract record StatementOutcome
{
    private StatementOutcome()
    {
    }

    /// <summary>It was read, or taken in.</summary>
    public sealed record Done(StatementReport Report) : StatementOutcome;

    /// <summary>A person says which column is which.</summary>
    public sealed record ColumnsUnknown(StatementPreview Preview) : StatementOutcome;

    /// <summary>Nothing of the file is used.</summary>
    public sealed record Refused(StatementReason Reason) : StatementOutcome;

    /// <summary>This household has no such account.</summary>
    public sealed record NotFound : StatementOutcome;
}
