namespace VoNhai.Commerce.Counter;

/// <summary>
/// What a host's clock does with feeds. Every call may run in several instances at once, late or twice: rows decide who pulls, and
/// removing what is gone removes nothing.
/// </summary>
public interface IFeedRounds
{
    /// <summary>Pulls the lists that are due; call it every few seconds.</summary>
    /// <param name="http">Who calls the providers. Give it a time-out of at most 30 seconds; a feed is leased for two minutes.</param>
    /// <param name="cancellationToken">Stops between two pages; what was taken in stays.</param>
    /// <returns>How many feeds this instance pulled.</returns>
    Task<int> PullDueAsync(HttpClient http, CancellationToken cancellationToken = default);

    /// <summary>
    /// A buyer says that the money is sent: the household's lists are pulled at once and more often for a while. It changes no state of
    /// any order, and however often it is called, no provider is called more often than <see cref="FeedOptions.PullEveryInHurry"/>.
    /// </summary>
    Task HurryAsync(Guid householdId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Removes what is private of transfers that pay no order, once it is older than <see cref="FeedOptions.KeepUnmatchedDays"/>: the copy,
    /// the memo and the other side. Amount, time, fingerprint and state stay.
    /// </summary>
    /// <returns>How many rows were removed or blanked.</returns>
    Task<int> SweepAsync(CancellationToken cancellationToken = default);
}
