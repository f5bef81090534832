namespace VoNhai.Commerce.Statements;

/// <summary>What came of a file.</summary>
public abstract record StatementReading
{
    private StatementReading()
    {
    }

    /// <summary>Every line has its fate.</summary>
    public sealed record Understood(Statement Statement) : StatementReading;

    /// <summary>It is a table, but its headings are not known: a person says which column is which.</summary>
    public sealed record ColumnsUnknown(StatementPreview Preview) : StatementReading;

    /// <summary>Nothing of it is used.</summary>
    public sealed record Refused(StatementReason Reason) : StatementReading;
}
