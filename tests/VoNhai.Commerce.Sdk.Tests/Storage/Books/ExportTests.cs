using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ExcelDataReader;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.SalesBook;
using Xunit;

namespace VoNhai.Commerce.Sdk.Tests.Storage.Books;

/// <summary>The books as files: valid, read back by others, and never run by a spreadsheet.</summary>
public sealed class ExportTests
{
    private static readonly BookMonth November = new(2026, 11);

    [Theory, OnEachEngine]
    public async Task A_workbook_is_valid_and_has_days_numbers_and_texts(Engine engine)
    {
        await using var shop = await OpenAsync(engine);
        using var file = await ExportAsync(shop, new BookExport(new BookMonth(2026, 1), new BookMonth(2026, 12), BookFormat.Xlsx, EachDay: false));

        using (var package = SpreadsheetDocument.Open(file, isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }

        file.Position = 0;
        // The reader asks for Windows-1252 by name before it reads anything.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(file);
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            rows.Add([reader.GetValue(0), reader.FieldCount > 1 ? reader.GetValue(1) : null, reader.FieldCount > 2 ? reader.GetValue(2) : null]);
        }

        Assert.Equal(BookWords.Title, rows[0][0]);
        Assert.Equal(BookWords.NoAdvice, rows[1][0]);
        Assert.Contains(rows, row => row[0] as string == "Địa chỉ" && ((string)row[1]!).StartsWith("Xóm Mỏ Gà, ", StringComparison.Ordinal));
        var head = rows.FindIndex(row => row[0] as string == "Ngày tháng");
        Assert.Equal(["A", "B", "1"], rows[head + 1]);
        Assert.Equal([new DateTime(2026, 11, 22), "Bán ngoài phần mềm: =HYPERLINK(\"x\")", 350_000d], rows[head + 2]);
        var total = rows.Single(row => row[0] as string == "Tổng cộng");
        Assert.Equal((double)(await shop.Books.ReadYearAsync(shop.Household.Id, 2026)).Sales.Dong, total[2]);
        Assert.True(reader.NextResult() && reader.Name == "Sổ bán hàng" && reader.NextResult() && reader.Name == "Sổ tiền");
    }

    [Theory, OnEachEngine]
    public async Task A_csv_has_its_mark_iso_days_bare_numbers_and_nothing_to_run(Engine engine)
    {
        await using var shop = await OpenAsync(engine);
        using var file = await ExportAsync(shop, new BookExport(November, November, BookFormat.Csv, EachDay: false));
        var bytes = file.ToArray();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"{BookWords.Title},,", lines[0]);
        Assert.Contains("Kỳ kê khai,Tháng 11/2026,", lines);
        Assert.Contains("2026-11-22,\"Bán ngoài phần mềm: =HYPERLINK(\"\"x\"\")\",350000", lines);
        Assert.Contains(lines, line => line.StartsWith("2026-11-23,Bán hàng đơn ", StringComparison.Ordinal) && line.EndsWith(",95000", StringComparison.Ordinal));
        Assert.Contains("Tổng cộng,,445000", lines);
        Assert.All(lines.SelectMany(line => line.Split(',')), cell => Assert.False(cell.Length > 1 && cell.Trim('"') is ['=' or '+' or '@', ..], cell));

        using var days = await ExportAsync(shop, new BookExport(November, November, BookFormat.Csv, EachDay: true));
        Assert.Contains("2026-11-23,Bán hàng trong ngày,95000\r\n", Encoding.UTF8.GetString(days.ToArray()), StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ExportAsync(shop, new BookExport(November, new BookMonth(2027, 11), BookFormat.Csv, true)));
    }

    private static async Task<TrialShop> OpenAsync(Engine engine)
    {
        var shop = await TrialShop.OpenAsync(engine);
        await shop.BookDesk.WriteAsync(shop.Household.Id, new HandWritten { FormKey = "x", Kind = HandKind.Sale, Amount = Vnd.Of(350_000), Day = new DateOnly(2026, 11, 22), Reason = "=HYPERLINK(\"x\")" }, "user:mui");
        await BooksTests.SoldAsync(shop, paid: 95_000);
        return shop;
    }

    private static async Task<MemoryStream> ExportAsync(TrialShop shop, BookExport what)
    {
        var file = new MemoryStream();
        await shop.Books.ExportAsync(shop.Household.Id, what, file);
        file.Position = 0;
        return file;
    }
}
