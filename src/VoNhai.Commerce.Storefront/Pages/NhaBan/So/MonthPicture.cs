using VoNhai.Commerce.Money;
using VoNhai.Commerce.SalesBook;

namespace VoNhai.Commerce.Storefront.Pages.NhaBan.So;

/// <summary>
/// A month as bars, one a day: cash below, transfers above it, what stayed owed on top. All lengths are in units of the drawing; what a day lost
/// is drawn as nothing and said in the table beside it.
/// </summary>
internal sealed class MonthPicture
{
    /// <summary>How wide a day is.</summary>
    public const int DayWidth = 20;

    /// <summary>How high the highest bar is.</summary>
    public const int BarHeight = 160;

    /// <summary>What is left out above the highest bar.</summary>
    public const int Sky = 24;

    /// <summary>Where the bars stand.</summary>
    public const int Ground = 190;

    /// <summary>How high the drawing is, with the days' numbers below the ground.</summary>
    public const int Height = 232;

    private MonthPicture(int width, Vnd top, IReadOnlyList<Bar> bars) => (Width, Top, Bars) = (width, top, bars);

    /// <summary>How wide the drawing is.</summary>
    public int Width { get; }

    /// <summary>What the highest bar stands for.</summary>
    public Vnd Top { get; }

    /// <summary>One a day of the calendar.</summary>
    public IReadOnlyList<Bar> Bars { get; }

    /// <summary>Draws a month.</summary>
    public static MonthPicture Of(BookMonthView month)
    {
        ArgumentNullException.ThrowIfNull(month);
        var days = month.Days.ToDictionary(day => day.Day);
        var all = Enumerable.Range(0, month.Month.Last.Day).Select(i => days.GetValueOrDefault(month.Month.First.AddDays(i)) ?? new BookDay(month.Month.First.AddDays(i))).ToList();
        var top = all.Select(day => Shown(day.Cash) + Shown(day.Transfers) + Shown(day.NewlyOwed)).Max();
        var markets = month.MarketDays.ToHashSet();
        return new MonthPicture(all.Count * DayWidth, top, [.. all.Select((day, i) => BarOf(day, i * DayWidth, top, markets.Contains(day.Day)))]);
    }

    private static Bar BarOf(BookDay day, int x, Vnd top, bool isMarket)
    {
        var (cash, transfers) = (HeightOf(day.Cash, top), HeightOf(day.Transfers, top));
        return new Bar(day, x, cash, transfers, HeightOf(day.NewlyOwed, top), isMarket);
    }

    private static Vnd Shown(Vnd amount) => amount < Vnd.Zero ? Vnd.Zero : amount;

    /// <summary>A little is drawn as a little, never as nothing.</summary>
    private static int HeightOf(Vnd amount, Vnd top) => amount.IsPositive ? Math.Max(2, (int)((Int128)amount.Dong * BarHeight / top.Dong)) : 0;

    /// <summary>A day's bar.</summary>
    /// <param name="Day">The day.</param>
    /// <param name="X">Its left edge.</param>
    /// <param name="Cash">How high its cash is.</param>
    /// <param name="Transfers">How high its transfers are.</param>
    /// <param name="Owed">How high what stayed owed is.</param>
    /// <param name="IsMarket">Whether it was a market day.</param>
    internal sealed record Bar(BookDay Day, int X, int Cash, int Transfers, int Owed, bool IsMarket);
}
