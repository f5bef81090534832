namespace VoNhai.Commerce.SalesBook;

/// <summary>A month of the books.</summary>
/// <param name="Month">Which.</param>
/// <param name="Days">The days on which something stands, oldest first.</param>
/// <param name="Total">The sums of all days; its day is the month's first.</param>
/// <param name="ClosedAt">When it was closed, in UTC; <c>null</c> while it is open.</param>
/// <param name="CanClose">Whether it may be closed now: it is over, and open.</param>
public sealed record BookMonthView(BookMonth Month, IReadOnlyList<BookDay> Days, BookDay Total, DateTimeOffset? ClosedAt, bool CanClose)
{
    /// <summary>Days of market runs that the household travelled with, and days on which its phones took goods to the market, oldest first.</summary>
    public IReadOnlyList<DateOnly> MarketDays { get; init; } = [];

    /// <summary>Whether nothing is written into it any more.</summary>
    public bool IsClosed => ClosedAt is not null;
}
