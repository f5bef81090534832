using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.SalesBook;

/// <summary>
/// The books as a workbook: the sales book as S1a-HKD lays it out, then both books in full. Texts are texts, never formulas; days are days and
/// amounts numbers. Rows are written as they come, so a year costs no memory.
/// </summary>
internal sealed class BookWorkbook
{
    private static readonly string[] FullColumns = ["Số dòng", "Ngày ghi sổ", "Ngày phát sinh", "Số chứng từ", "Diễn giải", "Cột", "Số tiền", "Sửa dòng số", "Lúc ghi (giờ Việt Nam)"];

    private readonly Spreadsheet book;
    private readonly StyleId bold;
    private readonly StyleId wrapped;
    private readonly StyleId day;
    private readonly StyleId moment;
    private readonly StyleId number;
    private readonly StyleId boldNumber;

    private BookWorkbook(Spreadsheet book)
    {
        this.book = book;
        var strong = new Font { Bold = true };
        bold = book.AddStyle(new Style { Font = strong });
        wrapped = book.AddStyle(new Style { Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignment.Top } });
        day = book.AddStyle(new Style { Format = NumberFormat.Custom("dd/mm/yyyy") });
        moment = book.AddStyle(new Style { Format = NumberFormat.Custom("dd/mm/yyyy hh:mm") });
        number = book.AddStyle(new Style { Format = NumberFormat.Custom("#,##0") });
        boldNumber = book.AddStyle(new Style { Font = strong, Format = NumberFormat.Custom("#,##0") });
    }

    public static async Task WriteAsync(
        BookHeading heading, IAsyncEnumerable<BookRow> rows, IAsyncEnumerable<BookEntry> sales, IAsyncEnumerable<BookEntry> money, Stream to, CancellationToken cancellationToken)
    {
        await using var spreadsheet = await Spreadsheet.CreateNewAsync(to, options: null, cancellationToken);
        var workbook = new BookWorkbook(spreadsheet);
        await workbook.WriteS1aAsync(heading, rows, cancellationToken);
        await workbook.WriteFullAsync("Sổ bán hàng", sales, cancellationToken);
        await workbook.WriteFullAsync("Sổ tiền", money, cancellationToken);
        await spreadsheet.FinishAsync(cancellationToken);
    }

    private async Task WriteS1aAsync(BookHeading heading, IAsyncEnumerable<BookRow> rows, CancellationToken cancellationToken)
    {
        var sheet = new WorksheetOptions();
        (sheet.Column(1).Width, sheet.Column(2).Width, sheet.Column(3).Width) = (24, 70, 18);
        await book.StartWorksheetAsync("S1a-HKD (tham khảo)", sheet, cancellationToken);
        await RowAsync([new Cell(BookWords.Title, bold)], cancellationToken);
        await RowAsync([new Cell(BookWords.NoAdvice)], cancellationToken);
        foreach (var (name, value) in heading.Lines)
        {
            await RowAsync([new Cell(name), new Cell(Valid(value))], cancellationToken);
        }

        await RowAsync([], cancellationToken);
        await RowAsync([.. BookHeading.Columns.Select(column => new Cell(column, bold))], cancellationToken);
        await RowAsync([.. BookHeading.Letters.Select(letter => new Cell(letter, bold))], cancellationToken);
        var total = Vnd.Zero;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            await RowAsync([Of(row.Day), new Cell(Valid(row.Text), wrapped), new Cell(row.Amount.Dong, number)], cancellationToken);
            total += row.Amount;
        }

        await RowAsync([new Cell(BookHeading.Total, bold), new Cell(""), new Cell(total.Dong, boldNumber)], cancellationToken);
        await RowAsync([], cancellationToken);
        foreach (var line in BookHeading.Signing)
        {
            await RowAsync([new Cell(""), new Cell(line)], cancellationToken);
        }
    }

    private async Task WriteFullAsync(string name, IAsyncEnumerable<BookEntry> lines, CancellationToken cancellationToken)
    {
        var sheet = new WorksheetOptions { FrozenRows = 1 };
        (sheet.Column(2).Width, sheet.Column(3).Width, sheet.Column(4).Width, sheet.Column(5).Width) = (13, 15, 16, 70);
        (sheet.Column(6).Width, sheet.Column(7).Width, sheet.Column(8).Width, sheet.Column(9).Width) = (26, 18, 12, 22);
        await book.StartWorksheetAsync(name, sheet, cancellationToken);
        await RowAsync([.. FullColumns.Select(column => new Cell(column, bold))], cancellationToken);
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            await RowAsync(
                [
                    new Cell(line.Number),
                    Of(line.Day),
                    Of(line.HappenedOn),
                    new Cell(line.Code?.ToString() ?? ""),
                    new Cell(Valid(BookWords.Of(line)), wrapped),
                    new Cell(BookWords.Of(line.Column)),
                    new Cell(line.Amount.Dong, number),
                    new Cell(line.Corrects),
                    new Cell(line.WrittenAt.ToOffset(Catalog.VietnamTime.Offset).DateTime, moment),
                ],
                cancellationToken);
        }
    }

    private Cell Of(DateOnly date) => new(date.ToDateTime(TimeOnly.MinValue), day);

    private ValueTask RowAsync(Cell[] cells, CancellationToken cancellationToken) => book.AddRowAsync(cells, cancellationToken);

    /// <summary>XML knows no control characters; whatever came into a text by an old door goes out as a blank.</summary>
    private static string Valid(string text) => string.Create(text.Length, text, (to, from) =>
    {
        for (var i = 0; i < to.Length; i++)
        {
            var isPair = char.IsHighSurrogate(from[i]) ? i + 1 < from.Length && char.IsLowSurrogate(from[i + 1]) : !char.IsLowSurrogate(from[i]) || (i > 0 && char.IsHighSurrogate(from[i - 1]));
            to[i] = (from[i] < ' ' && from[i] is not ('\t' or '\n' or '\r')) || from[i] is '\uFFFE' or '\uFFFF' || !isPair ? ' ' : from[i];
        }
    });
}
