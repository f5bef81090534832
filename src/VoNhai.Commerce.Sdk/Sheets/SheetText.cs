using System.Globalization;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Sheets;

/// <summary>Values as they stand in a cell: no spreadsheet of any country turns them into something else.</summary>
public static class SheetText
{
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    /// <summary>"1,5": with a comma and without dots, as it is read back.</summary>
    public static string Of(Quantity quantity) => quantity.ToDecimal().ToString("0.###", Comma);

    /// <summary>"30/11/2026"; empty for no day.</summary>
    public static string Of(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>"có", "không".</summary>
    public static string Of(bool answer) => answer ? "có" : "không";
}
