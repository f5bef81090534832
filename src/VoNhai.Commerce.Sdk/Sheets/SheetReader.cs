using System.Text;
using CsvHelper;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Sheets;

/// <summary>Reads a sheet: which encoding, which separator, which columns, and then the lines. What does not fit is told by line.</summary>
internal static class SheetReader
{
    private const int MostColumns = 64;
    private const int MostCell = 10_000;

    // Every cell at its longest would be more; no honest line comes near it.
    private const int MostBytesInRecord = 256 * 1024;

    // Excel stops writing where the last line with something in it stood once: thousands of empty ones may follow.
    private const int MostRecords = 100_000;

    private static readonly char[] Separators = [';', '\t', ',', '|'];

    public static Sheet Read(ReadOnlyMemory<byte> file, int mostLines)
    {
        if (Refusal(file.Span) is { } refusal)
        {
            return new Sheet([], [refusal], []);
        }

        var notes = new List<string>();
        var encoding = FileEncoding.Detect(file.Span)!;
        var text = encoding.GetString(file.Span).TrimStart('\uFEFF');
        if (encoding.CodePage is not (65001 or 1200 or 1201))
        {
            notes.Add("Tệp viết theo bảng mã cũ (Windows-1258). Xin xem kỹ dấu, hoặc lưu lại dạng CSV UTF-8.");
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            return new Sheet([], [new SheetProblem(LineOf(text, text.IndexOf('\0', StringComparison.Ordinal)), null, "Có ký tự rỗng (NUL). Xin lưu lại tệp từ Excel.")], notes);
        }

        if (text.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return new Sheet([], [new SheetProblem(LineOf(text, text.IndexOf('\uFFFD', StringComparison.Ordinal)), null, "Có chữ bị hỏng mã. Xin lưu lại dạng CSV UTF-8.")], notes);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var separator = SeparatorOf(text) ?? Separators.MaxBy(candidate => KnownIn(bytes, candidate));
        return new SheetTable(bytes, separator, mostLines, notes).Read();
    }

    private static SheetProblem? Refusal(ReadOnlySpan<byte> file) =>
        file.IsEmpty ? new SheetProblem(0, null, "Tệp trống.")
        : file.Length > Sheet.MostBytes ? new SheetProblem(0, null, $"Tệp quá lớn. Nhiều nhất {Sheet.MostBytes / (1024 * 1024)} MB.")
        : file.StartsWith("PK"u8) || file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? new SheetProblem(0, null, "Đây là tệp Excel. Trong Excel, xin chọn Lưu thành “CSV UTF-8”.")
        : FileEncoding.Detect(file) is null ? NoText(file)
        : null;

    private static SheetProblem NoText(ReadOnlySpan<byte> file)
    {
        var at = file.IndexOf((byte)0);
        return at > 0 && file[..at].Contains((byte)'\n')
            ? new SheetProblem(file[..at].Count((byte)'\n') + 1, null, "Có ký tự rỗng (NUL). Xin lưu lại tệp từ Excel.")
            : new SheetProblem(0, null, "Đây không phải tệp CSV. Xin lưu bảng thành “CSV UTF-8”.");
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;

    /// <summary>Excel's own hint: a first line <c>sep=;</c>.</summary>
    private static char? SeparatorOf(string text) =>
        text.Length > 4 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && Separators.Contains(text[4]) ? text[4] : null;

    /// <summary>How many headings there are in the first line that has any, if it is cut at this separator.</summary>
    private static int KnownIn(byte[] bytes, char separator)
    {
        using var reader = Open(bytes, separator);
        for (var line = 0; line < 5 && Advance(reader); line++)
        {
            var known = Enumerable.Range(0, Math.Min(reader.FieldCount, MostColumns)).Count(at => SheetColumns.TryFind(reader.GetString(at), out _));
            if (known > 0)
            {
                return known;
            }
        }

        return 0;
    }

    private static CsvReader Open(byte[] bytes, char separator, CsvMalformed? told = null) => CsvReader.Create(
        new MemoryStream(bytes, writable: false),
        new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = true,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = MostBytesInRecord,
            Encoding = Encoding.UTF8,
            OnMalformedRecord = told is null ? _ => { } : record => told.Reason = record.Reason,
        });

    private static bool Advance(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            // A record beyond the limit ends what can be known of the separator; reading in earnest tells it.
            return false;
        }
    }

    private sealed class CsvMalformed
    {
        public CsvMalformedReason? Reason { get; set; }
    }

    /// <summary>The lines of a file whose separator is known.</summary>
    private sealed class SheetTable(byte[] bytes, char separator, int mostLines, List<string> notes)
    {
        private readonly List<SheetProblem> problems = [];
        private readonly List<SheetLine> lines = [];
        private SheetColumn?[] columns = [];
        private int last;

        public Sheet Read()
        {
            var malformed = new CsvMalformed();
            using var reader = Open(bytes, separator, malformed);
            try
            {
                for (var count = 0; TakesMore(count) && reader.Read(); count++)
                {
                    last = (int)reader.LineNumber;
                    Take(reader, last, malformed.Reason);
                    malformed.Reason = null;
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
}
