using System.Globalization;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Sheets;

/// <summary>
/// What a product was like when the sheet was written: <c>v3 k5 12,5</c>. It tells a line that somebody changed from one that is only old.
/// </summary>
/// <param name="Version">The <see cref="Product.Version"/>.</param>
/// <param name="Adjustments">How many adjustments its stock had seen.</param>
/// <param name="Stock">What there was.</param>
public readonly partial record struct SheetStamp(int Version, int Adjustments, Quantity Stock)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static SheetStamp? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Form().Match(text.Trim()) is { Success: true } found && Quantity.TryRead(found.Groups[3].Value, out var stock)
            ? new SheetStamp(int.Parse(found.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(found.Groups[2].ValueSpan, CultureInfo.InvariantCulture), stock)
            : null;
    }

    /// <summary>No spreadsheet takes it for a number or a day.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"v{Version} k{Adjustments} {SheetText.Of(Stock)}");

    [GeneratedRegex(@"\Av([0-9]{1,9}) k([0-9]{1,9}) ([0-9]{1,12}(?:,[0-9]{1,3})?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
