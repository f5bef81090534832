using System.Globalization;
using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Storefront.Classes.Report;

/// <summary>A reporting period: <c>2026Q4</c>. People are counted in the quarter in which their class ended, and a quarter is told once it is over.</summary>
public readonly record struct Quarter(int Year, int Number)
{
    private const int EarliestYear = 2020;
    private const int LatestYear = 2100;

    /// <summary>The quarter of a moment in Vietnam.</summary>
    public static Quarter Of(DateTimeOffset moment)
    {
        var day = VietnamTime.DayOf(moment);
        return new Quarter(day.Year, ((day.Month - 1) / 3) + 1);
    }

    /// <summary>Reads <c>2026Q4</c>.</summary>
    public static bool TryRead(string? text, out Quarter quarter)
    {
        quarter = default;
        if (text is not { Length: 6 } || text[4] != 'Q' || text[5] is < '1' or > '4' || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || year is < EarliestYear or > LatestYear)
        {
            return false;
        }

        quarter = new Quarter(year, text[5] - '0');
        return true;
    }

    /// <summary>Its last day.</summary>
    public DateOnly LastDay => new DateOnly(Year, Number * 3, 1).AddMonths(1).AddDays(-1);

    /// <summary>Whether it is over: nothing can be added to it any more.</summary>
    public bool IsOver(DateTimeOffset now) => VietnamTime.DayOf(now) > LastDay;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{Number}");
}
