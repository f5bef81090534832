using System.Globalization;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storage;

/// <summary><see cref="Product.OrderabilityOn"/> as a condition on <c>commerce_products</c>, for lists that put first what takes orders. A test holds the two together.</summary>
internal static class OrderableSql
{
    /// <summary>The condition for a published product on a day. It holds numbers of ours only, so it needs no parameter.</summary>
    public static string On(DateOnly day)
    {
        var today = Converters.Day.ConvertToProvider(day);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            stock >= minimum AND (best_before IS NULL OR best_before >= {today})
            AND CASE WHEN preorder_from IS NOT NULL AND harvest_on > {today} THEN preorder_from <= {today} ELSE (season & {Season.Of(day.Month).Bits}) <> 0 END
            """);
    }
}
