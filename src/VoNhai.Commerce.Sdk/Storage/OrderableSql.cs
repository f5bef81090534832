using System.Globalization;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storage;

/// <summary><see cref="Product.OrderabilityOn"/> as a condition on <c>commerce_products</c>, for lists that put first what takes orders. A test holds the two together.</summary>
internal static class OrderableSql
{
    /// <summary>The condition for a published product on a day. It holds numbers of ours only, so it needs no parameter.</summary>
    /// <param name="day">A day in Vietnam.</param>
    /// <param name="of">The table's short name with its dot, where the statement has one.</param>
    public static string On(DateOnly day, string of = "") => $"{of}stock >= {of}minimum AND {TimeOn(day, of)}";

    /// <summary>The same, whatever is left of it.</summary>
    public static string TimeOn(DateOnly day, string of = "")
    {
        var today = Converters.Day.ConvertToProvider(day);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            ({of}best_before IS NULL OR {of}best_before >= {today})
            AND CASE WHEN {of}preorder_from IS NOT NULL AND {of}harvest_on > {today} THEN {of}preorder_from <= {today} ELSE ({of}season & {Season.Of(day.Month).Bits}) <> 0 END
            """);
    }
}
