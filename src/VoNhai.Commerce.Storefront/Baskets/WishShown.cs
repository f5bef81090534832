using System.Globalization;
using Microsoft.Extensions.Localization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Baskets;

/// <summary>A product that a buyer noted without a network, as it stands today.</summary>
/// <param name="Product">As it stands today; <c>null</c> when it is not shown any more.</param>
/// <param name="Quantity">How much was noted.</param>
/// <param name="Seen">The price that was seen then, where it was another one.</param>
/// <param name="Problem">Why so much of it cannot be ordered today; <c>null</c> when it can.</param>
public sealed record WishShown(ProductView? Product, Quantity Quantity, Vnd? Seen, string? Problem)
{
    /// <summary>Reads what was noted, in its order.</summary>
    /// <param name="noted">Products and how much of each.</param>
    /// <param name="prices">The prices that were seen, in đồng, in the same order, with points between; what is no price says nothing.</param>
    /// <param name="catalog">What they are today.</param>
    /// <param name="texts">Sentences for what cannot be ordered.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<WishShown>> OfAsync(Cart noted, string? prices, ICatalog catalog, IStringLocalizer texts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(noted);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(texts);
        if (noted.Lines.Count == 0)
        {
            return [];
        }

        var products = (await catalog.FindProductsAsync([.. noted.Lines.Select(line => line.Key)], cancellationToken)).ToDictionary(product => product.Id);
        var seen = (prices ?? "").Split('.', Cart.MostLines + 1);
        return
        [
            .. noted.Lines.Select((line, index) => products.TryGetValue(line.Key, out var product)
                ? new WishShown(product, line.Value, OtherPrice(seen.ElementAtOrDefault(index), product), QuantityProblem.Of(product, line.Value, texts))
                : new WishShown(null, line.Value, null, null)),
        ];
    }

    private static Vnd? OtherPrice(string? seen, ProductView today) =>
        long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var dong) && dong <= Order.GreatestTotal && dong != today.Price.Dong ? Vnd.Of(dong) : null;
}
