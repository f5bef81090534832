namespace VoNhai.Commerce.Catalog;

/// <summary>The months of the (solar) year in which a product is sold. <c>default</c> is an empty season: never.</summary>
public readonly record struct Season
{
    private const int AllMonths = 0b1111_1111_1111;

    private Season(int months) => Bits = months;

    /// <summary>Sold in every month.</summary>
    public static Season AllYear => new(AllMonths);

    /// <summary>One bit a month, January lowest; 0…4095. This is how a season is stored.</summary>
    public int Bits { get; }

    /// <summary>Whether it is sold in every month.</summary>
    public bool IsAllYear => Bits == AllMonths;

    /// <summary>The months, 1…12, in the order of the calendar.</summary>
    public IEnumerable<int> Months
    {
        get
        {
            var bits = Bits;
            return Enumerable.Range(1, 12).Where(month => (bits & Bit(month)) != 0);
        }
    }

    /// <summary>Makes a season of months 1…12.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A month is outside 1…12.</exception>
    public static Season Of(params IEnumerable<int> months)
    {
        ArgumentNullException.ThrowIfNull(months);
        var bits = 0;
        foreach (var month in months)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
            bits |= Bit(month);
        }

        return new Season(bits);
    }

    /// <summary>Makes a season from its stored bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bit stands for no month.</exception>
    public static Season OfBits(int bits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, AllMonths);
        return new Season(bits);
    }

    /// <summary>Whether the day falls into the season. The day is a day in Vietnam.</summary>
    public bool Includes(DateOnly day) => (Bits & Bit(day.Month)) != 0;

    /// <summary>"quanh năm", or the months with runs joined across the new year: "tháng 11–2", "tháng 3–5, 9–10"; "chưa bán" for an empty season.</summary>
    public override string ToString()
    {
        if (IsAllYear)
        {
            return "quanh năm";
        }

        if (Bits == 0)
        {
            return "chưa bán";
        }

        var runs = new List<string>();
        foreach (var first in Months)
        {
            if (Has(Before(first)))
            {
                continue;
            }

            var last = first;
            while (Has(After(last)))
            {
                last = After(last);
            }

            runs.Add(first == last ? $"{first}" : $"{first}–{last}");
        }

        return "tháng " + string.Join(", ", runs);
    }

    private static int Bit(int month) => 1 << (month - 1);

    private static int Before(int month) => month == 1 ? 12 : month - 1;

    private static int After(int month) => month == 12 ? 1 : month + 1;

    private bool Has(int month) => (Bits & Bit(month)) != 0;
}
