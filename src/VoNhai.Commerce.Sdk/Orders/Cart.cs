using System.Globalization;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Orders;

/// <summary>What a buyer means to order: products and how much of each, in the order they were put in. Changing a cart makes a new one.</summary>
/// <remarks>It knows no prices: those are the catalogue's, at the moment of ordering.</remarks>
public sealed class Cart
{
    /// <summary>The most different products in a cart.</summary>
    public const int MostLines = 30;

    /// <summary>The most of one product that is read: no stall has that much, and no price makes it overflow. Whoever wrote more wrote no cart.</summary>
    private static readonly Quantity MostOfOne = Quantity.Of(100_000);

    private readonly IReadOnlyList<KeyValuePair<Guid, Quantity>> lines;

    private Cart(IReadOnlyList<KeyValuePair<Guid, Quantity>> lines) => this.lines = lines;

    /// <summary>Nothing in it.</summary>
    public static Cart Empty { get; } = new([]);

    /// <summary>The products, and how much of each; never zero or less.</summary>
    public IReadOnlyList<KeyValuePair<Guid, Quantity>> Lines => lines;

    /// <summary>Whether there is room for another product.</summary>
    public bool IsFull => lines.Count >= MostLines;

    /// <summary>Reads a cart from the text that <see cref="ToString"/> made. What is not such a text is an empty cart.</summary>
    public static Cart Read(string? text)
    {
        var read = Empty;
        foreach (var part in (text is { Length: <= 4000 } ? text : "").Split('.', MostLines + 1).Take(MostLines))
        {
            var halves = part.Split('*');
            if (halves.Length == 2 && Guid.TryParseExact(halves[0], "N", out var id)
                && long.TryParse(halves[1], NumberStyles.None, CultureInfo.InvariantCulture, out var thousandths)
                && thousandths <= MostOfOne.Thousandths)
            {
                read = read.With(id, Quantity.OfThousandths(thousandths));
            }
        }

        return read;
    }

    /// <summary>How much of a product is in it.</summary>
    public Quantity Of(Guid productId) => lines.FirstOrDefault(line => line.Key == productId).Value;

    /// <summary>The same cart with that much of a product; zero or less takes it out. A full cart takes no other product.</summary>
    public Cart With(Guid productId, Quantity quantity)
    {
        var isIn = lines.Any(line => line.Key == productId);
        if (!quantity.IsPositive)
        {
            return isIn ? new Cart([.. lines.Where(line => line.Key != productId)]) : this;
        }

        return isIn ? new Cart([.. lines.Select(line => line.Key == productId ? new(productId, quantity) : line)])
            : IsFull ? this
            : new Cart([.. lines, new(productId, quantity)]);
    }

    /// <summary>The same cart without those products.</summary>
    public Cart Without(IReadOnlyCollection<Guid> productIds) => new([.. lines.Where(line => !productIds.Contains(line.Key))]);

    /// <summary>A short text for a cookie: letters, digits, <c>*</c> and <c>.</c> only.</summary>
    public override string ToString() =>
        string.Join('.', lines.Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Key:N}*{line.Value.Thousandths}")));
}
