using System.Globalization;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storage;

/// <summary>What of a product decides, beside its stock, whether it can be ordered on a day: whole numbers that the index keeps a copy of.</summary>
internal static class SearchSale
{
    /// <summary>Columns of <c>commerce_products</c>, which have the same names in the index.</summary>
    public static readonly IReadOnlyList<string> Columns = ["season", "best_before", "preorder_from", "harvest_on"];

    /// <summary>Whether it is sold on a day, whatever is left of it; holds numbers of ours only.</summary>
    public static string IsTime(DateOnly day) => OrderableSql.TimeOn(day, "r.");

    /// <summary>Whether its months hold that day's.</summary>
    public static string IsInSeason(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"(r.season & {Season.Of(day.Month).Bits}) <> 0");

    /// <summary>The columns, each written so.</summary>
    public static string Each(Func<string, string> written) => string.Join(", ", Columns.Select(written));
}
