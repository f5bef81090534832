using VoNhai.Commerce.Text;

namespace VoNhai.Commerce.Statements;

/// <summary>Reads a bank's statement from CSV, XLS or XLSX. Never throws over a file, whatever its bytes.</summary>
public static class StatementReader
{
    private const int PreviewRows = StatementLimits.HeaderRows;
    private const int MostPreviewText = 60;

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="account">The account that the statement is of; a file that names another one is refused.</param>
    /// <param name="mapping">What a person said of the columns; counts when the file has its headings, or none that are known.</param>
    public static StatementReading Read(ReadOnlyMemory<byte> file, string account, StatementMapping? mapping = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(account);
        if (StatementSniffer.Sniff(file.Span) is not ({ } format, _) sniffed)
        {
            return new StatementReading.Refused(StatementSniffer.Sniff(file.Span).Refusal!);
        }

        try
        {
            using IStatementTables tables = format == StatementFormat.Csv ? new CsvTables(file) : ExcelTables.Open(file, format);
            return Read(tables, account, mapping);
        }
        catch (RefusedFileException e)
        {
            return new StatementReading.Refused(e.Reason);
        }
    }

    private static StatementReading Read(IStatementTables tables, string account, StatementMapping? given)
    {
        StatementPreview? best = null;
        foreach (var table in tables.All())
        {
            using var rows = table.GetEnumerator();
            var first = Take(rows, StatementLimits.HeaderRows + 1);
            var header = HeaderFinder.Find(first);
            var preview = PreviewOf(first, header);
            if (MappingFor(header, given) is { } mapping && mapping.Columns.Values.Max() < first.Max(row => row.Cells.Length))
            {
                return NamesOtherAccount(first, header, account)
                    ? new StatementReading.Refused(StatementReasons.OtherAccount)
                    : new StatementReading.Understood(new Statement(tables.Format, mapping, preview, LinesOf(tables.Format, first, rows, header, mapping, account)));
            }

            best = best is null || WidthOf(preview) > WidthOf(best) ? preview : best;
        }

        return best is null || best.Rows.Count == 0
            ? new StatementReading.Refused(StatementReasons.EmptyFile)
            : new StatementReading.ColumnsUnknown(best);
    }

    /// <summary>A person's mapping for these headings goes before our own; for other headings it says nothing.</summary>
    private static StatementMapping? MappingFor(Header? header, StatementMapping? given) =>
        given is not null && given.Headings == (header?.Headings ?? "") ? given : header?.Mapping;

    private static List<StatementLine> LinesOf(
        StatementFormat format, List<StatementRow> first, IEnumerator<StatementRow> rest, Header? header, StatementMapping mapping, string account)
    {
        // In a CSV more cells than headings come from a comma inside an amount; in Excel they are remarks beside the table.
        using var reader = new LineReader(mapping, account, header?.Width ?? 0, mayOverflow: format == StatementFormat.Csv);
        var lines = new List<StatementLine>();
        foreach (var row in first.Where(row => row.Number > (header?.LastRow ?? 0)))
        {
            Add(reader.Read(row));
        }

        while (rest.MoveNext())
        {
            Add(reader.Read(rest.Current));
        }

        return lines;

        void Add(StatementLine? line)
        {
            if (line is not null)
            {
                lines.Add(line);
            }
        }
    }

    private static List<StatementRow> Take(IEnumerator<StatementRow> rows, int most)
    {
        var taken = new List<StatementRow>(most);
        while (taken.Count < most && rows.MoveNext())
        {
            taken.Add(rows.Current);
        }

        return taken;
    }

    private static StatementPreview PreviewOf(List<StatementRow> first, Header? header) =>
        new(header?.Headings ?? "", [.. first.Take(PreviewRows).Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => Short(cell.OneLine()))])]);

    private static string Short(string text) => text.Length <= MostPreviewText ? text : text[..MostPreviewText];

    private static int WidthOf(StatementPreview preview) => preview.Rows.Count == 0 ? 0 : preview.Rows.Max(row => row.Count);

    /// <summary>
    /// Above the header banks name the account: "Số tài khoản / Account number: 0123456789". A number that is hidden in part
    /// (xxxx6789) is compared by what is left of it.
    /// </summary>
    private static bool NamesOtherAccount(List<StatementRow> first, Header? header, string account)
    {
        var named = first.Where(row => row.Number < (header?.LastRow ?? 0)).Select(AccountIn).OfType<string>().ToList();
        return named.Count > 0 && !named.Exists(number => account.EndsWith(number, StringComparison.OrdinalIgnoreCase) || number.EndsWith(account, StringComparison.OrdinalIgnoreCase));
    }

    private static string? AccountIn(StatementRow row)
    {
        var text = VietnameseText.SearchKey(string.Join(' ', row.Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.Text).Where(text => text.Length < 200)));
        string[] words = ["so tai khoan", "tai khoan so", "so tk", "account number", "account no", "a/c no"];
        var at = words.Select(word => text.IndexOf(word, StringComparison.Ordinal)).Where(i => i >= 0).DefaultIfEmpty(-1).Min();
        if (at < 0)
        {
            return null;
        }

        // The first run of digits behind the word; spaces inside are how people group them.
        var digits = new System.Text.StringBuilder();
        foreach (var c in text.AsSpan(at))
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else if (c is '*' or 'x')
            {
                digits.Clear();
            }
            else if (digits.Length > 0 && c != ' ')
            {
                break;
            }
        }

        return digits.Length is >= 4 and <= 19 ? digits.ToString() : null;
    }
}
