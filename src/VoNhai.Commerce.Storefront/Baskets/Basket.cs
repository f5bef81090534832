using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Money;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storefront.Baskets;

/// <summary>One product of the cart at today's price.</summary>
/// <param name="Product">As it stands today.</param>
/// <param name="Quantity">How much the buyer means to order.</param>
public sealed record BasketLine(ProductView Product, Quantity Quantity)
{
    /// <summary>Price times quantity.</summary>
    public Vnd Total => Quantity.At(Product.Price);

    /// <summary>Whether it can be ordered like this.</summary>
    public bool IsGood => Product.Orderability.TakesOrders() && Quantity <= Product.Stock && Quantity >= Product.Minimum && Quantity.IsMultipleOf(Product.Step);
}

/// <summary>What of the cart belongs to one household, and so becomes one order.</summary>
/// <param name="Household">Who sells.</param>
/// <param name="Lines">What.</param>
public sealed record Basket(HouseholdView Household, IReadOnlyList<BasketLine> Lines)
{
    /// <summary>What it costs today.</summary>
    public Vnd Total => Lines.Aggregate(Vnd.Zero, (sum, line) => sum + line.Total);

    /// <summary>Whether all of it can be ordered like this.</summary>
    public bool IsGood => Lines.All(line => line.IsGood);

    /// <summary>Splits a cart by household, in the order the products were put in. What is no longer shown is left out.</summary>
    public static async Task<IReadOnlyList<Basket>> OfAsync(Cart cart, ICatalog catalog, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cart);
        ArgumentNullException.ThrowIfNull(catalog);
        if (cart.Lines.Count == 0)
        {
            return [];
        }

        var products = (await catalog.FindProductsAsync([.. cart.Lines.Select(line => line.Key)], cancellationToken)).ToDictionary(product => product.Id);
        return
        [
            .. cart.Lines.Where(line => products.ContainsKey(line.Key))
                .Select(line => new BasketLine(products[line.Key], line.Value))
                .GroupBy(line => line.Product.Household)
                .Select(group => new Basket(group.Key, [.. group])),
        ];
    }
}
