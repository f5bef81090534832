namespace VoNhai.Commerce.Statements;

/// <summary>One row of a table as it came.</summary>
/// <param name="Number">Counted from 1, as a spreadsheet shows it; in a CSV the line on which the row begins.</param>
/// <param name="Cells">From the left; may be short.</param>
internal readonly record struct StatementRow(int Number, StatementCell[] Cells)
{
    /// <summary>Its quotation marks do not match: it may have swallowed other rows.</summary>
    public bool IsBroken { get; init; }

    public StatementCell this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : default;

    public bool IsBlank => Array.TrueForAll(Cells, cell => cell.IsEmpty);
}
