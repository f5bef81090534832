using System.Security.Cryptography;
using System.Text;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Sheets;

namespace VoNhai.Commerce.Counter;

/// <summary>
/// Names a change by what its line says, so that the same sheet again is the same change: a stock adjustment with this id is there already.
/// </summary>
internal static class SheetKeys
{
    /// <summary>A new product: everything that its line says of it.</summary>
    public static Guid OfNew(Guid householdId, SheetLine line) => Hash(
        [$"new {householdId:N}", .. SheetColumns.All.Where(column => column is not (SheetColumn.Photos or SheetColumn.Stamp or SheetColumn.StockReason) && line[column].Length > 0).Select(column => $"{column}={Clean(line[column])}")]);

    /// <summary>A change of stock: from what the sheet was written with, to what it says now. Another day's sheet has another stamp.</summary>
    public static Guid OfStock(Guid productId, SheetStamp stamp, Quantity target) => Hash([$"stock {productId:N}", $"{stamp.Adjustments} {stamp.Stock.Thousandths} {target.Thousandths}"]);

    /// <summary>Whether two cells say the same: spreadsheets change line breaks and write marks apart from their letters.</summary>
    public static bool AreSame(string left, string right) => left == right || Clean(left) == Clean(right);

    private static string Clean(string text) => string.Join(' ', Composed(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // What has half a letter cannot be composed, and is no text of ours.
    private static string Composed(string text)
    {
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return whole.Normalize(NormalizationForm.FormC);
    }

    private static Guid Hash(IEnumerable<string> parts) => new(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts))).AsSpan(0, 16));
}
