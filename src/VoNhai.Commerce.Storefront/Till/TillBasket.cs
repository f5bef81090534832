using System.Globalization;
using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Till;

/// <summary>What is being sold on a page without a script: it travels in a hidden field, and prices come from the goods anew each time.</summary>
internal sealed class TillBasket
{
    private const char Between = '.';
    private const char Times = '*';
    private const string Free = "f";

    private readonly List<(Guid? Product, long Value)> items = [];

    /// <summary>Products with thousandths of their unit, amounts with đồng.</summary>
    public IReadOnlyList<(Guid? Product, long Value)> Items => items;

    /// <summary>Reads what <see cref="ToString"/> wrote; what is not such a text is left out.</summary>
    public static TillBasket Read(string? text)
    {
        var basket = new TillBasket();
        foreach (var part in (text is { Length: <= 4_000 } ? text : "").Split(Between).Take(Order.MostLines))
        {
            if (part.Split(Times) is [var what, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= Order.GreatestTotal)
            {
                if (what == Free)
                {
                    basket.items.Add((null, value));
                }
                else if (Guid.TryParseExact(what, "N", out var product) && value <= 100_000_000)
                {
                    basket.Set(product, value);
                }
            }
        }

        return basket;
    }

    /// <summary>How much of a product is in it, in thousandths.</summary>
    public long Of(Guid product) => items.FirstOrDefault(item => item.Product == product).Value;

    /// <summary>So much of a product, in thousandths; nothing takes it out.</summary>
    public void Set(Guid product, long thousandths)
    {
        var at = items.FindIndex(item => item.Product == product);
        if (thousandths <= 0)
        {
            items.RemoveAll(item => item.Product == product);
        }
        else if (at >= 0)
        {
            items[at] = (product, thousandths);
        }
        else if (items.Count < Order.MostLines)
        {
            items.Add((product, thousandths));
        }
    }

    /// <summary>An amount without a product.</summary>
    public void Add(Vnd amount)
    {
        if (items.Count < Order.MostLines)
        {
            items.Add((null, amount.Dong));
        }
    }

    /// <summary>Takes out what stands at a place; a place that is none changes nothing.</summary>
    public void RemoveAt(int at)
    {
        if (at >= 0 && at < items.Count)
        {
            items.RemoveAt(at);
        }
    }

    /// <summary>As lines of a sale; goods that are no longer there are left out.</summary>
    public IReadOnlyList<TillLine> Lines(IReadOnlyDictionary<Guid, TillGoods> goods) =>
    [
        .. items.Where(item => item.Product is null || goods.ContainsKey(item.Product.Value))
            .Select(item => item.Product is { } product
                ? new TillLine(product, Quantity.OfThousandths(item.Value), goods[product].Price)
                : new TillLine(null, Quantity.One, Vnd.Of(item.Value))),
    ];

    /// <inheritdoc />
    public override string ToString() => string.Join(Between, items.Select(item => string.Create(
        CultureInfo.InvariantCulture, $"{item.Product?.ToString("N") ?? Free}{Times}{item.Value}")));
}
