using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace VoNhai.Commerce.Statements;

/// <summary>The sheets of a workbook, row by row.</summary>
internal sealed class ExcelTables : IStatementTables
{
    // Wider sheets are refused; of narrower ones the first columns are read.
    private const int MostFields = 1024;

    private readonly IExcelDataReader reader;

    // ExcelDataReader asks for Windows-1252 by name before it reads anything; .NET has it, but only for those who register it.
    static ExcelTables() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private ExcelTables(IExcelDataReader reader, StatementFormat format)
    {
        this.reader = reader;
        Format = format;
    }

    public StatementFormat Format { get; }

    public static ExcelTables Open(ReadOnlyMemory<byte> file, StatementFormat format) => Guarded(() =>
    {
        var stream = new MemoryStream(file.ToArray(), writable: false);
        if (format == StatementFormat.Xls)
        {
            CompoundFileCheck.Check(file.Span);
            return new ExcelTables(ExcelReaderFactory.CreateBinaryReader(stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(1258) }), format);
        }

        ZipCheck.Check(stream);
        stream.Position = 0;
        return new ExcelTables(ExcelReaderFactory.CreateOpenXmlReader(stream), format);
    });

    public IEnumerable<IEnumerable<StatementRow>> All()
    {
        for (var sheet = 0; sheet < StatementLimits.MaxSheets; sheet++)
        {
            if (Guarded(() => reader.FieldCount) > MostFields)
            {
                throw new RefusedFileException(StatementReasons.TooManyColumns);
            }

            yield return Rows();
            if (!Guarded(reader.NextResult))
            {
                yield break;
            }
        }
    }

    public void Dispose() => reader.Dispose();

    private IEnumerable<StatementRow> Rows()
    {
        var width = Math.Min(reader.FieldCount, StatementLimits.MaxColumns);
        for (var number = 1; Guarded(reader.Read); number++)
        {
            // A row with a far-off number is preceded by as many empty ones.
            if (number > StatementLimits.MaxRows)
            {
                throw new RefusedFileException(StatementReasons.TooManyRows);
            }

            yield return new StatementRow(number, Guarded(() => CellsOf(width)));
        }
    }

    private StatementCell[] CellsOf(int width)
    {
        var cells = new StatementCell[width];
        for (var i = 0; i < width; i++)
        {
            cells[i] = StatementCell.OfExcel(reader.GetValue(i));
        }

        return cells;
    }

    /// <summary>
    /// Whatever a parser throws over a stranger's bytes (index, format, overflow, broken XML, end of stream: a dozen sorts) says one
    /// thing: the file does not hold together.
    /// </summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidPasswordException e)
        {
            throw new RefusedFileException(StatementReasons.Locked, e);
        }
        catch (Exception e) when (e is not (RefusedFileException or OutOfMemoryException))
        {
            throw new RefusedFileException(StatementReasons.Damaged, e);
        }
    }
}
