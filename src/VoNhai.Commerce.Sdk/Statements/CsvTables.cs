using System.Text;
using CsvHelper;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Statements;

/// <summary>A text file as a table, once under each delimiter: the right one is the one under which a header is found.</summary>
internal sealed class CsvTables(ReadOnlyMemory<byte> file) : IStatementTables
{
    // The comma comes last: it also stands in amounts and memos.
    private static readonly char[] Delimiters = [';', '\t', '|', ','];

    // Cells of 32,767 characters, a few of them; a longer record is a quotation mark that never closes, or no statement.
    private const int MostBytesInRecord = 256 * 1024;

    private readonly Encoding encoding = FileEncoding.Detect(file.Span) ?? Encoding.UTF8;

    public StatementFormat Format => StatementFormat.Csv;

    public IEnumerable<IEnumerable<StatementRow>> All() => Delimiters.Select(Rows);

    public void Dispose()
    {
    }

    private IEnumerable<StatementRow> Rows(char delimiter)
    {
        var isBroken = false;
        var options = new CsvReaderOptions
        {
            Separator = delimiter,
            HasHeader = false,
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = MostBytesInRecord,
            Encoding = encoding,
            OnMalformedRecord = record => isBroken |= IsBroken(record),
        };

        // A stream, because the limit of a record is not looked at where all bytes are there already.
        using var reader = CsvReader.Create(new MemoryStream(file.ToArray(), writable: false), options);
        for (var count = 1; Advance(reader); count++)
        {
            if (count > StatementLimits.MaxRows)
            {
                throw new RefusedFileException(StatementReasons.TooManyRows);
            }

            yield return new StatementRow((int)reader.LineNumber, CellsOf(reader)) { IsBroken = isBroken };
            isBroken = false;
        }
    }

    /// <summary>A stray quotation mark is text. One that opens and does not close swallows lines, and no line may vanish.</summary>
    private static bool IsBroken(CsvMalformedRecord record) => record.Reason switch
    {
        CsvMalformedReason.UnterminatedQuote => throw new RefusedFileException(StatementReasons.QuotesBroken),
        CsvMalformedReason.TextAfterClosingQuote => true,
        _ => false,
    };

    private static StatementCell[] CellsOf(CsvReader reader)
    {
        if (reader.FieldCount > StatementLimits.MaxColumns)
        {
            throw new RefusedFileException(StatementReasons.TooManyColumns);
        }

        var cells = new StatementCell[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            var text = reader.GetString(i);
            cells[i] = text.Length <= StatementLimits.MaxCell ? StatementCell.Of(text) : throw new RefusedFileException(StatementReasons.CellTooLong);
        }

        return cells;
    }

    private static bool Advance(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException e)
        {
            // The limit of a record is the one thing that this reader throws over.
            throw new RefusedFileException(StatementReasons.CellTooLong, e);
        }
    }
}
