namespace VoNhai.Commerce.Sheets;

/// <summary>One line of a sheet.</summary>
/// <param name="Number">The line of the file on which it begins, from 1.</param>
/// <param name="Cells">What stands in it, for the columns that the sheet has.</param>
public sealed record SheetLine(int Number, IReadOnlyDictionary<SheetColumn, string> Cells)
{
    /// <summary>What stands in a column, trimmed; empty when the sheet has no such column.</summary>
    public string this[SheetColumn column] => Cells.GetValueOrDefault(column, "").Trim();

    /// <summary>Whether the sheet has such a column.</summary>
    public bool Has(SheetColumn column) => Cells.ContainsKey(column);
}
