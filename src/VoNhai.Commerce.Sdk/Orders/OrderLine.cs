using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Orders;

/// <summary>What was ordered, at the price of the moment: a later change of the product changes no order.</summary>
public sealed class OrderLine
{
    private OrderLine(int number, Guid productId, string productName, string unit, Vnd unitPrice, Quantity quantity, Vnd total, bool isEstimated)
    {
        Number = number;
        ProductId = productId;
        ProductName = productName;
        Unit = unit;
        UnitPrice = unitPrice;
        Quantity = quantity;
        Total = total;
        IsEstimated = isEstimated;
    }

    /// <summary>Its place in the order, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The product; empty for an amount without one (<see cref="IsFree"/>).</summary>
    public Guid ProductId { get; private set; }

    /// <summary>Whether it is an amount that was typed at the till without a product: it moves no stock.</summary>
    public bool IsFree => ProductId == Guid.Empty;

    /// <summary>Its name when it was ordered.</summary>
    public string ProductName { get; private set; }

    /// <summary>Its unit of sale when it was ordered.</summary>
    public string Unit { get; private set; }

    /// <summary>Its price per unit when it was ordered.</summary>
    public Vnd UnitPrice { get; private set; }

    /// <summary>How much.</summary>
    public Quantity Quantity { get; private set; }

    /// <summary>Price times quantity, rounded half up to the đồng.</summary>
    public Vnd Total { get; private set; }

    /// <summary>Whether <see cref="Total"/> is an estimate until the goods are weighed at packing ("giá tạm tính").</summary>
    public bool IsEstimated { get; private set; }

    /// <summary>Takes down a product and how much of it.</summary>
    /// <param name="number">Its place in the order, from 1.</param>
    /// <param name="product">What.</param>
    /// <param name="quantity">How much.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product does not allow that quantity.</exception>
    public static OrderLine Of(int number, Product product, Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (!product.Allows(quantity))
        {
            throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "Below the minimum, or not in whole steps.");
        }

        return new OrderLine(number, product.Id, product.Name, product.Unit, product.Price, quantity, quantity.At(product.Price), product.IsEstimated);
    }

    /// <summary>Takes down what was sold face to face: any quantity, since it lies on the scale, at the price that was agreed.</summary>
    /// <param name="number">Its place in the order, from 1.</param>
    /// <param name="product">What.</param>
    /// <param name="quantity">How much, more than nothing.</param>
    /// <param name="unitPrice">For how much a unit, more than nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quantity or the price is not positive.</exception>
    public static OrderLine Sold(int number, Product product, Quantity quantity, Vnd unitPrice)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(quantity, Quantity.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(unitPrice, Vnd.Zero);
        return new OrderLine(number, product.Id, product.Name, product.Unit, unitPrice, quantity, quantity.At(unitPrice), isEstimated: false);
    }

    /// <summary>Takes down an amount without a product, as typed at the till: "35k".</summary>
    /// <param name="number">Its place in the order, from 1.</param>
    /// <param name="title">What it is called, 1…120 characters.</param>
    /// <param name="amount">How much, more than nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not positive.</exception>
    public static OrderLine Free(int number, string title, Vnd amount)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(amount, Vnd.Zero);
        return new OrderLine(number, Guid.Empty, title, "", amount, Quantity.One, amount, isEstimated: false);
    }
}
