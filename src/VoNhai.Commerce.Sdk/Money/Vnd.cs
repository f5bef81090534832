using System.Globalization;

namespace VoNhai.Commerce.Money;

/// <summary>
/// An amount of Vietnamese đồng. The đồng has no smaller unit, so the amount is a whole number.
/// </summary>
/// <remarks>
/// Range: that of <see cref="long"/>; arithmetic is checked and throws <see cref="OverflowException"/>.
/// Negative amounts exist (a difference, a refund). <c>default</c> is <see cref="Zero"/>.
/// </remarks>
public readonly record struct Vnd : IComparable<Vnd>
{
    private Vnd(long dong) => Dong = dong;

    /// <summary>No money.</summary>
    public static Vnd Zero => default;

    /// <summary>The amount in đồng.</summary>
    public long Dong { get; }

    /// <summary>Whether the amount is greater than nothing.</summary>
    public bool IsPositive => Dong > 0;

    /// <summary>Makes an amount from whole đồng.</summary>
    /// <param name="dong">Đồng; may be negative.</param>
    public static Vnd Of(long dong) => new(dong);

    /// <summary>Adds two amounts.</summary>
    /// <exception cref="OverflowException">The sum leaves the range of <see cref="long"/>.</exception>
    public static Vnd operator +(Vnd left, Vnd right) => new(checked(left.Dong + right.Dong));

    /// <summary>Subtracts; the result is negative when <paramref name="right"/> is the greater.</summary>
    /// <exception cref="OverflowException">The difference leaves the range of <see cref="long"/>.</exception>
    public static Vnd operator -(Vnd left, Vnd right) => new(checked(left.Dong - right.Dong));

    /// <summary>The same amount with the other sign.</summary>
    public static Vnd operator -(Vnd amount) => new(checked(-amount.Dong));

    /// <summary>Multiplies by a count.</summary>
    /// <exception cref="OverflowException">The product leaves the range of <see cref="long"/>.</exception>
    public static Vnd operator *(Vnd amount, long times) => new(checked(amount.Dong * times));

    /// <summary>Compares by amount.</summary>
    public static bool operator <(Vnd left, Vnd right) => left.Dong < right.Dong;

    /// <summary>Compares by amount.</summary>
    public static bool operator >(Vnd left, Vnd right) => left.Dong > right.Dong;

    /// <summary>Compares by amount.</summary>
    public static bool operator <=(Vnd left, Vnd right) => left.Dong <= right.Dong;

    /// <summary>Compares by amount.</summary>
    public static bool operator >=(Vnd left, Vnd right) => left.Dong >= right.Dong;

    /// <inheritdoc />
    public int CompareTo(Vnd other) => Dong.CompareTo(other.Dong);

    /// <summary>The amount as people in Vietnam write it: <c>1.234.567 ₫</c>, with a no-break space before the sign.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Dong:#,0}").Replace(',', '.') + "\u00A0₫";
}
