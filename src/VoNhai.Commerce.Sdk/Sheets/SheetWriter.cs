using CsvHelper;

namespace VoNhai.Commerce.Sheets;

/// <summary>Writes a sheet.</summary>
internal static class SheetWriter
{
    /// <summary>Excel in Vietnam cuts at semicolons, because the comma is the decimal sign there.</summary>
    private const char Separator = ';';

    public static byte[] Write(IEnumerable<IReadOnlyDictionary<SheetColumn, string>> lines)
    {
        using var file = new MemoryStream();
        using (var writer = CsvWriter.Create(file, new CsvWriterOptions { Separator = Separator, WriteByteOrderMark = true, ShouldQuote = (field, _, _, _) => IsCutElsewhere(field) }, leaveOpen: true))
        {
            WriteLine(writer, column => column.Heading());
            foreach (var line in lines)
            {
                WriteLine(writer, column => FormulaGuard.Guard(line.GetValueOrDefault(column, "")));
            }
        }

        return file.ToArray();
    }

    private static void WriteLine(CsvWriter writer, Func<SheetColumn, string> cell)
    {
        foreach (var column in SheetColumns.All)
        {
            writer.WriteField(cell(column));
        }

        writer.EndRecord();
    }

    private static bool IsCutElsewhere(ReadOnlySpan<char> field) => field.IndexOfAny(',', '\t') >= 0;
}
