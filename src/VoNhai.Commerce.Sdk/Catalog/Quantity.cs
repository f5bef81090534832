using System.Globalization;
using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Catalog;

/// <summary>
/// How much of a product: a count of its unit of sale, kept in thousandths so that 1,5 kg is exact.
/// </summary>
/// <remarks>
/// Range: ±9,2·10¹⁵ units; arithmetic is checked and throws <see cref="OverflowException"/>. <c>default</c> is <see cref="Zero"/>.
/// </remarks>
public readonly record struct Quantity : IComparable<Quantity>
{
    private const long PerUnit = 1000;

    private Quantity(long thousandths) => Thousandths = thousandths;

    /// <summary>Nothing.</summary>
    public static Quantity Zero => default;

    /// <summary>Exactly one unit.</summary>
    public static Quantity One => new(PerUnit);

    /// <summary>The quantity in thousandths of the unit: 1500 is one and a half.</summary>
    public long Thousandths { get; }

    /// <summary>Whether there is any.</summary>
    public bool IsPositive => Thousandths > 0;

    /// <summary>Makes a quantity from a number of units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number has more than three decimals or leaves the range.</exception>
    public static Quantity Of(decimal units)
    {
        var quantity = TryOf(units);
        return quantity ?? throw new ArgumentOutOfRangeException(nameof(units), units, "A quantity has at most three decimals.");
    }

    /// <summary>Makes a quantity from thousandths of a unit.</summary>
    public static Quantity OfThousandths(long thousandths) => new(thousandths);

    /// <summary>Makes a quantity from a number of units, or <c>null</c> when it has more than three decimals or leaves the range.</summary>
    public static Quantity? TryOf(decimal units)
    {
        if (units is > long.MaxValue / PerUnit or < -(long.MaxValue / PerUnit))
        {
            return null;
        }

        var thousandths = units * PerUnit;
        return decimal.Truncate(thousandths) == thousandths ? new Quantity((long)thousandths) : null;
    }

    /// <summary>
    /// Reads what a person or a browser typed: "3", "1,5" or "1.5". Three digits after a dot ("1.500") could be a thousand
    /// or one and a half, so they are refused; so are signs, exponents and digits of other scripts.
    /// </summary>
    public static bool TryRead(string? text, out Quantity quantity)
    {
        quantity = default;
        var trimmed = text?.Trim() ?? "";
        var separator = trimmed.IndexOfAny([',', '.']);
        var whole = separator < 0 ? trimmed : trimmed[..separator];
        var decimals = separator < 0 ? "" : trimmed[(separator + 1)..];
        var most = separator >= 0 && trimmed[separator] == ',' ? 3 : 2;
        if (whole.Length is 0 or > 12 || decimals.Length > most || (separator >= 0 && decimals.Length == 0)
            || !whole.All(char.IsAsciiDigit) || !decimals.All(char.IsAsciiDigit))
        {
            return false;
        }

        var units = long.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture);
        var thousandths = decimals.Length == 0 ? 0 : long.Parse(decimals.PadRight(3, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
        quantity = new Quantity(checked((units * PerUnit) + thousandths));
        return true;
    }

    /// <summary>Adds two quantities of the same unit.</summary>
    public static Quantity operator +(Quantity left, Quantity right) => new(checked(left.Thousandths + right.Thousandths));

    /// <summary>Subtracts a quantity of the same unit.</summary>
    public static Quantity operator -(Quantity left, Quantity right) => new(checked(left.Thousandths - right.Thousandths));

    /// <summary>Compares by amount.</summary>
    public static bool operator <(Quantity left, Quantity right) => left.Thousandths < right.Thousandths;

    /// <summary>Compares by amount.</summary>
    public static bool operator >(Quantity left, Quantity right) => left.Thousandths > right.Thousandths;

    /// <summary>Compares by amount.</summary>
    public static bool operator <=(Quantity left, Quantity right) => left.Thousandths <= right.Thousandths;

    /// <summary>Compares by amount.</summary>
    public static bool operator >=(Quantity left, Quantity right) => left.Thousandths >= right.Thousandths;

    /// <inheritdoc />
    public int CompareTo(Quantity other) => Thousandths.CompareTo(other.Thousandths);

    /// <summary>Whether this is a whole number of <paramref name="step"/>s.</summary>
    public bool IsMultipleOf(Quantity step) => step.Thousandths != 0 && Thousandths % step.Thousandths == 0;

    /// <summary>What this much costs at a price per unit, rounded half up to the đồng.</summary>
    /// <exception cref="OverflowException">The cost leaves the range of <see cref="long"/>.</exception>
    public Vnd At(Vnd pricePerUnit)
    {
        var exact = (Int128)pricePerUnit.Dong * Thousandths;
        var rounded = (exact + (exact < 0 ? -PerUnit / 2 : PerUnit / 2)) / PerUnit;
        return Vnd.Of(checked((long)rounded));
    }

    /// <summary>The quantity in units, exact.</summary>
    public decimal ToDecimal() => Thousandths / (decimal)PerUnit;

    /// <summary>The quantity as people in Vietnam write it: <c>1,5</c>, <c>12</c>, <c>1.200</c>.</summary>
    public override string ToString()
    {
        var invariant = ToDecimal().ToString("#,0.###", CultureInfo.InvariantCulture);
        return string.Create(invariant.Length, invariant, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] switch { ',' => '.', '.' => ',', var c => c };
            }
        });
    }
}
