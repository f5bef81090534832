namespace VoNhai.Commerce.Counter;

/// <summary>
/// What a person adds to the books: lines that no order tells of, and counted cash. Each call writes new lines and changes none. Another
/// household's lines are as good as missing.
/// </summary>
/// <remarks><c>by</c> is a user id, kept with the line. The same form (<see cref="MoneyForm.FormKey"/>) sent twice is written once.</remarks>
public interface IBookDesk
{
    /// <summary>Writes a line by hand. On a day of a closed month it stands on today, and says so.</summary>
    Task<BookOutcome> WriteAsync(Guid householdId, HandWritten line, string by, CancellationToken cancellationToken = default);

    /// <summary>Takes back a line that was written by hand, by a line that names it.</summary>
    Task<BookOutcome> TakeBackAsync(Guid householdId, long number, EntryReversed why, string by, CancellationToken cancellationToken = default);

    /// <summary>The cash of a day.</summary>
    Task<CashDay> ReadCashAsync(Guid householdId, DateOnly day, CancellationToken cancellationToken = default);

    /// <summary>Cash was counted. Where it is not what should be there, <see cref="MoneyForm.Reason"/> is needed.</summary>
    Task<BookOutcome> CountCashAsync(Guid householdId, CashCounted counted, string by, CancellationToken cancellationToken = default);
}
