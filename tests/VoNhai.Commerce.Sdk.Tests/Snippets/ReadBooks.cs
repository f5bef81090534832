using VoNhai.Commerce.SalesBook;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class ReadBooks
{
    public static async Task RunAsync(ISalesBook books, Guid householdId, Stream file)
    {
        // snippet
        var month = new BookMonth(2026, 11);
        foreach (var day in (await books.ReadMonthAsync(householdId, month)).Days) Console.WriteLine($"{day.Day}: sold {day.Sales}, money {day.Money}");
        await books.ExportAsync(householdId, new BookExport(month, month, BookFormat.Csv, EachDay: true), file);
        // end
    }
}
