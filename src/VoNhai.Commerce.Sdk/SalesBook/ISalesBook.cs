namespace VoNhai.Commerce.SalesBook;

/// <summary>
/// A household's two books: the sales book (what was sold, when the goods went) and the money book (what money came and went, when it did).
/// Lines are written from orders and their ledger by themselves, once, before anything is read; a closed month never changes again.
/// </summary>
/// <remarks>It is a record, not a tax return: nothing here says what is owed to anybody but the household.</remarks>
public interface ISalesBook
{
    /// <summary>Reads the months of a year, 2000…2999.</summary>
    Task<BookYear> ReadYearAsync(Guid householdId, int year, CancellationToken cancellationToken = default);

    /// <summary>Reads the days of a month.</summary>
    Task<BookMonthView> ReadMonthAsync(Guid householdId, BookMonth month, CancellationToken cancellationToken = default);

    /// <summary>Lists lines, oldest first.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="columns">Which columns; at least one.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    /// <param name="after">A <see cref="BookPage.Next"/>; <c>null</c> for the beginning.</param>
    /// <param name="take">How many, 1…1,000.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<BookPage> ListAsync(
        Guid householdId, IReadOnlyCollection<BookColumn> columns, DateOnly from, DateOnly until, string? after = null, int take = 100, CancellationToken cancellationToken = default);

    /// <summary>
    /// Closes a month and all before it, for good. What turns out later about its days is written into the month that is open then, by lines that
    /// name what they put right.
    /// </summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="month">Which.</param>
    /// <param name="by">A user id, kept with the closing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<BookClosing> CloseAsync(Guid householdId, BookMonth month, string by, CancellationToken cancellationToken = default);

    /// <summary>Writes an export, row by row: a year of a busy household costs no memory.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="what">Which months, as what.</param>
    /// <param name="file">Where to; only written, never closed.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The months are none, or more than twelve.</exception>
    Task ExportAsync(Guid householdId, BookExport what, Stream file, CancellationToken cancellationToken = default);

    /// <summary>Writes what waits to be written, of all households: a host may call it now and then, so that whoever opens a book need not wait.</summary>
    /// <param name="most">How many orders at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many orders were looked at.</returns>
    Task<int> KeepUpAsync(int most = 1_000, CancellationToken cancellationToken = default);
}
