namespace VoNhai.Commerce.Statements;

/// <summary>
/// The tables that a file may hold: the sheets of a workbook, or one CSV under each delimiter. Rows are read as they are asked for.
/// A file that does not hold together throws <see cref="RefusedFileException"/> on the way.
/// </summary>
internal interface IStatementTables : IDisposable
{
    StatementFormat Format { get; }

    IEnumerable<IEnumerable<StatementRow>> All();
}
