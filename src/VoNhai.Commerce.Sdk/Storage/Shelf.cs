using VoNhai.Commerce.Catalog;
using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Storage;

/// <summary>What may still be taken of a product within one round of checkouts, by what was read. Who really gets it is decided by the guard of <see cref="Stock"/>.</summary>
internal sealed class Shelf(Product product, long heldUnpaid)
{
    private Quantity left = product.Stock;
    private Quantity held = Quantity.OfThousandths(heldUnpaid);

    public Product Product => product;

    /// <summary>What unpaid orders of this round take.</summary>
    public Quantity Taken { get; private set; } = Quantity.Zero;

    /// <summary>Whether there is as much, for an order that is paid later or in cash.</summary>
    public bool Has(OrderLine line, bool holds, int share, Quantity floor) =>
        line.Quantity <= (holds ? HoldCap.MostMore(left, held, share, floor) : left);

    /// <summary>Sets as much aside.</summary>
    public void Take(Quantity quantity) => (left, held, Taken) = (left - quantity, held + quantity, Taken + quantity);
}
