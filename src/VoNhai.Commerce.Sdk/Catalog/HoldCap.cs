namespace VoNhai.Commerce.Catalog;

/// <summary>
/// How much of a product unpaid orders may hold together. A share alone would make the last kilogram unsellable by transfer, because half
/// of one is less than one; so a few units may always be held.
/// </summary>
public static class HoldCap
{
    /// <summary>The share of a household that has not chosen one, in hundredths.</summary>
    public const int DefaultShare = 50;

    /// <summary>How many units, or smallest orders where these are greater, may be held whatever the share is (unless it is nothing).</summary>
    public const int AlwaysHeld = 5;

    /// <summary>How much more of a product unpaid orders may hold; never less than nothing, nor more than is left.</summary>
    /// <param name="left">What can still be promised.</param>
    /// <param name="held">What unpaid orders hold.</param>
    /// <param name="share">The household's share, in hundredths.</param>
    /// <param name="floor">See <see cref="FloorOf"/>.</param>
    public static Quantity MostMore(Quantity left, Quantity held, int share, Quantity floor)
    {
        var unsold = (Int128)left.Thousandths + held.Thousandths;
        var most = Int128.Max(unsold * Math.Clamp(share, 0, 100) / 100, floor.Thousandths) - held.Thousandths;
        return Quantity.OfThousandths((long)Int128.Clamp(most, 0, Math.Max(0, left.Thousandths)));
    }

    /// <summary>What may be held of a product however little of it there is; nothing when the share is nothing.</summary>
    /// <exception cref="OverflowException">The smallest order is beyond any stall.</exception>
    public static Quantity FloorOf(Product product, int share)
    {
        ArgumentNullException.ThrowIfNull(product);
        var one = product.Minimum < Quantity.One ? Quantity.One : product.Minimum;
        return share <= 0 ? Quantity.Zero : Quantity.OfThousandths(checked(one.Thousandths * AlwaysHeld));
    }
}
