namespace VoNhai.Commerce.Counter;

/// <summary>The operator's side of the drafts that a person must look at. It sees every household's: only an operator may hold it.</summary>
public interface IListingLooks
{
    /// <summary>What waits, oldest first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<ListingLook>> WaitingAsync(int most = 50, CancellationToken cancellationToken = default);

    /// <summary>Says yes or no to the words as they were when they were looked at. Words that changed meanwhile wait on.</summary>
    /// <param name="lookId">Which look.</param>
    /// <param name="mayBeSold">Whether these words may stand on the stall.</param>
    /// <param name="note">A sentence to the household, needed for a no; at most 300 characters.</param>
    /// <param name="by">Who, as the host names its people.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task<LookOutcome> DecideAsync(Guid lookId, bool mayBeSold, string? note, string by, CancellationToken cancellationToken = default);
}
