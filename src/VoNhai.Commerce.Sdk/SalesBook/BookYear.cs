using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.SalesBook;

/// <summary>A year of the books.</summary>
/// <param name="Year">Which.</param>
/// <param name="Months">Its twelve months, with what was sold from the year's first day to each month's end.</param>
/// <param name="Standing">Where the year's sales stand among the bands of that time; <c>null</c> where no rules are known for it.</param>
public sealed record BookYear(int Year, IReadOnlyList<BookYearMonth> Months, BookStanding? Standing)
{
    /// <summary>What was sold in all.</summary>
    public Vnd Sales => Months.Count == 0 ? Vnd.Zero : Months[^1].Running;

    /// <summary>The sums of all months; its day is the year's first.</summary>
    public BookDay Total => Months.Aggregate(new BookDay(new DateOnly(Year, 1, 1)), (sum, month) => sum + month.Total);
}

/// <summary>A month within its year.</summary>
/// <param name="Month">Which.</param>
/// <param name="Total">Its sums.</param>
/// <param name="Running">What was sold from the year's first day to its end.</param>
/// <param name="IsClosed">Whether it is closed.</param>
public sealed record BookYearMonth(BookMonth Month, BookDay Total, Vnd Running, bool IsClosed);
