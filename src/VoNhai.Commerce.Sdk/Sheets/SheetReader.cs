using System.Text;
using CsvHelper;
using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Sheets;

/// <summary>Reads a sheet: which encoding, which separator, which columns, and then the lines. What does not fit is told by line.</summary>
internal static class SheetReader
{
    private const int MostColumns = 64;

    // Every cell at its longest would be more; no honest line comes near it.
    private const int MostBytesInRecord = 256 * 1024;

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

    internal static CsvReader Open(byte[] bytes, char separator, Action<CsvMalformedReason>? told = null) => CsvReader.Create(
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
            OnMalformedRecord = record => told?.Invoke(record.Reason),
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
}
