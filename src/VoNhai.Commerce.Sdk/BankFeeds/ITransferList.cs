namespace VoNhai.Commerce.BankFeeds;

/// <summary>
/// A provider's list of transfers, asked page by page. Whoever asks keeps the cursor after the page is kept: then an interruption costs a
/// page that is read again, and never one that is missed.
/// </summary>
public interface ITransferList
{
    /// <summary>Asks for the page at a cursor. Throws only when it is cancelled: a provider's trouble is an answer.</summary>
    /// <param name="http">Who calls; time-outs are its own.</param>
    /// <param name="cursor">The <see cref="ListAnswer.Page.Next"/> of the page before; empty for the first, which begins seven days back.</param>
    /// <param name="now">The time of the server, in UTC.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<ListAnswer> ReadAsync(HttpClient http, string cursor, DateTimeOffset now, CancellationToken cancellationToken = default);
}
