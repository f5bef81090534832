using CsvHelper;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.SalesBook;

/// <summary>
/// The sales book as CSV: Excel reads it by its mark, programs because days are ISO and amounts bare numbers. A text that a spreadsheet would
/// calculate gets an apostrophe: it is shown, not run.
/// </summary>
internal static class BookCsv
{
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, Injection = CsvInjection.Escape };

    public static async Task WriteAsync(BookHeading heading, IAsyncEnumerable<BookRow> rows, Stream to, CancellationToken cancellationToken)
    {
        await using var csv = CsvWriter.Create(to, Options, leaveOpen: true);
        await csv.WriteRecordAsync([BookWords.Title, "", ""], cancellationToken);
        await csv.WriteRecordAsync([BookWords.NoAdvice, "", ""], cancellationToken);
        foreach (var (name, value) in heading.Lines)
        {
            await csv.WriteRecordAsync([name, value, ""], cancellationToken);
        }

        await csv.WriteRecordAsync(["", "", ""], cancellationToken);
        await csv.WriteRecordAsync(BookHeading.Columns, cancellationToken);
        await csv.WriteRecordAsync(BookHeading.Letters, cancellationToken);
        var total = Vnd.Zero;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            csv.WriteField(row.Day, "yyyy-MM-dd");
            csv.WriteField(row.Text);
            csv.WriteField(row.Amount.Dong, default);
            await csv.EndRecordAsync(cancellationToken);
            total += row.Amount;
        }

        csv.WriteField(BookHeading.Total);
        csv.WriteField("");
        csv.WriteField(total.Dong, default);
        await csv.EndRecordAsync(cancellationToken);
        await csv.WriteRecordAsync(["", "", ""], cancellationToken);
        foreach (var line in BookHeading.Signing)
        {
            await csv.WriteRecordAsync(["", line, ""], cancellationToken);
        }
    }
}
