using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Orders;

/// <summary>What the scale says of one line.</summary>
public sealed class WeighedLine
{
    /// <summary>Notes the true quantity of a line.</summary>
    /// <param name="number">The line's place in the order, from 1.</param>
    /// <param name="quantity">What it really is, in the line's unit; more than nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">Nothing, or less.</exception>
    public WeighedLine(int number, Quantity quantity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(quantity, Quantity.Zero);
        Number = number;
        Quantity = quantity;
    }

    /// <summary>The line's place in the order, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>What it really is, in the line's unit.</summary>
    public Quantity Quantity { get; private set; }
}
