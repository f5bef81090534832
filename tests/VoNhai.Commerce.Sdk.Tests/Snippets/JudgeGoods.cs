using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Sdk.Tests.Snippets;

internal static class JudgeGoods
{
    public static Orderability Run(Guid householdId)
    {
        // snippet
        var custardApples = new Product(Guid.CreateVersion7(), householdId, "na-dai", "Na dai", unit: "kg", Vnd.Of(45_000))
        {
            Stock = Quantity.Of(120.5m), Minimum = Quantity.Of(0.5m), Step = Quantity.Of(0.5m), Season = Season.Of(7, 8, 9),
        };
        var today = custardApples.OrderabilityOn(new DateOnly(2026, 8, 15));   // Orderable; in December OutOfSeason
        // end
        return today;
    }
}
