using System.Globalization;

namespace VoNhai.Commerce.SalesBook;

/// <summary>A month of the calendar: what is closed at once. Range: years 2000 to 2999. <c>default</c> is no month.</summary>
public readonly record struct BookMonth
{
    /// <summary>Makes a month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month, or it lies outside 2000 to 2999.</exception>
    public BookMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 2000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2999);
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        (Year, Month) = (year, month);
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>1…12.</summary>
    public int Month { get; }

    /// <summary>Its first day.</summary>
    public DateOnly First => new(Year, Month, 1);

    /// <summary>Its last day.</summary>
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <summary>The month that a day lies in.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside 2000 to 2999.</exception>
    public static BookMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>Reads <c>2026-11</c>.</summary>
    public static bool TryRead(string? text, out BookMonth month)
    {
        month = default;
        if (text is not { Length: 7 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || year is < 2000 or > 2999 || number is < 1 or > 12)
        {
            return false;
        }

        month = new BookMonth(year, number);
        return true;
    }

    /// <summary>The month that many months later, or earlier when negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would leave the range.</exception>
    public BookMonth Plus(int months) => Of(First.AddMonths(months));

    /// <summary>As an address has it: <c>2026-11</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}");
}
