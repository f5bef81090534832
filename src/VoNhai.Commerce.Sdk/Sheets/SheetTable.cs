using CsvHelper;

namespace VoNhai.Commerce.Sheets;

/// <summary>The lines of a file whose separator is known.</summary>
internal sealed class SheetTable(byte[] bytes, char separator, int mostLines, List<string> notes)
{
    private const int MostColumns = 64;
    private const int MostCell = 10_000;

    // Excel stops writing where the last line with something in it stood once: thousands of empty ones may follow.
    private const int MostRecords = 100_000;

    private readonly List<SheetProblem> problems = [];
    private readonly List<SheetLine> lines = [];
    private SheetColumn?[] columns = [];
    private int last;

    public Sheet Read()
    {
        CsvMalformedReason? malformed = null;
        using var reader = SheetReader.Open(bytes, separator, reason => malformed = reason);
        try
        {
            for (var count = 0; TakesMore(count) && reader.Read(); count++)
            {
                last = (int)reader.LineNumber;
                Take(reader, last, malformed);
                malformed = null;
            }
        }
        catch (CsvFormatException)
        {
            problems.Add(new SheetProblem(last + 1, null, "Dòng quá dài. Có dấu ngoặc kép mở mà không đóng?"));
        }

        if (columns.Length == 0 && problems.Count == 0)
        {
            problems.Add(new SheetProblem(1, null, NoHeadings));
        }

        return new Sheet(lines, problems, notes);
    }

    private static string NoHeadings => $"Không thấy hàng tiêu đề. Dòng đầu cần có: {SheetColumn.Name.Heading()}, {SheetColumn.Unit.Heading()}, {SheetColumn.Price.Heading()}.";

    private bool TakesMore(int count)
    {
        if (lines.Count <= mostLines && count < MostRecords)
        {
            return true;
        }

        problems.Add(new SheetProblem(0, null, $"Tệp có hơn {mostLines} dòng. Xin chia thành nhiều tệp."));
        lines.Clear();
        return false;
    }

    private void Take(CsvReader reader, int number, CsvMalformedReason? malformed)
    {
        var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
        if (cells.TrueForAll(string.IsNullOrWhiteSpace) || (columns.Length == 0 && cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        if (malformed is not null)
        {
            problems.Add(new SheetProblem(number, null, malformed == CsvMalformedReason.UnterminatedQuote
                ? "Dấu ngoặc kép mở mà không đóng." : "Sau dấu ngoặc kép đóng còn chữ. Trong ô, xin viết hai dấu ngoặc kép liền nhau."));
            return;
        }

        if (columns.Length == 0)
        {
            TakeHeadings(number, cells);
        }
        else
        {
            TakeLine(number, cells);
        }
    }

    private void TakeHeadings(int number, List<string> cells)
    {
        columns = new SheetColumn?[Math.Min(cells.Count, MostColumns)];
        var unknown = new List<string>();
        foreach (var (at, heading) in cells.Take(MostColumns).Index())
        {
            if (!SheetColumns.TryFind(heading, out var column))
            {
                unknown.Add(heading.Trim());
            }
            else if (columns.Contains(column))
            {
                problems.Add(new SheetProblem(number, column, $"Có hai cột “{column.Heading()}”."));
            }
            else
            {
                columns[at] = column;
            }
        }

        unknown.RemoveAll(string.IsNullOrEmpty);
        if (cells.Count > MostColumns)
        {
            problems.Add(new SheetProblem(number, null, $"Nhiều cột quá. Nhiều nhất {MostColumns} cột."));
        }
        else if (!columns.Contains(SheetColumn.Code) && !columns.Contains(SheetColumn.Name))
        {
            problems.Add(new SheetProblem(number, null, NoHeadings));
        }
        else if (!columns.Contains(SheetColumn.Code))
        {
            problems.AddRange(new[] { SheetColumn.Unit, SheetColumn.Price }.Where(needed => !columns.Contains(needed))
                .Select(needed => new SheetProblem(number, needed, $"Thiếu cột “{needed.Heading()}”.")));
        }

        if (unknown.Count > 0 && problems.Count == 0)
        {
            notes.Add($"Cột không dùng đến: {string.Join(", ", unknown.Take(10).Select(name => $"“{(name.Length > 40 ? name[..40] : name)}”"))}.");
        }
    }

    private void TakeLine(int number, List<string> cells)
    {
        if (cells.Skip(columns.Length).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            problems.Add(new SheetProblem(number, null, "Dòng này nhiều ô hơn hàng tiêu đề. Ô có dấu phân cách cần để trong ngoặc kép."));
            return;
        }

        var line = new Dictionary<SheetColumn, string>();
        foreach (var (at, column) in columns.Index())
        {
            if (column is not { } known)
            {
                continue;
            }

            var text = at < cells.Count ? FormulaGuard.Strip(cells[at]) : "";
            if (text.Length > MostCell)
            {
                problems.Add(new SheetProblem(number, known, $"Ô quá dài. Nhiều nhất {MostCell} ký tự."));
                text = "";
            }

            line[known] = text;
        }

        lines.Add(new SheetLine(number, line));
    }
}
