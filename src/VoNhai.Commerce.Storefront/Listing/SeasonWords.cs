using System.Globalization;
using System.Text.RegularExpressions;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>When something is sold, for the page: "tháng 11–2"; in English "Nov–Feb".</summary>
internal static partial class SeasonWords
{
    /// <summary>Says it.</summary>
    public static string Of(Season season) => Languages.Current == Languages.Vietnamese ? season.ToString()
        : season.IsAllYear ? "all year"
        : season.Bits == 0 ? "not sold yet"
        : Month().Replace(season.ToString()["tháng ".Length..], month => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(int.Parse(month.ValueSpan, CultureInfo.InvariantCulture)));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Month();
}
