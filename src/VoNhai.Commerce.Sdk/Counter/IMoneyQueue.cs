namespace VoNhai.Commerce.Counter;

/// <summary>"Việc cần xem": everything about a household's money that waits for a person. Derived from what is stored; nothing is ticked off.</summary>
#pragma warning disable CA1711 // It is what people call it: a queue of things to look at, not a collection type.
public interface IMoneyQueue
#pragma warning restore CA1711
{
    /// <summary>What waits, most pressing first: see <see cref="QueueItem"/>'s order; within a kind, newest first.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="take">How many, 1…200.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<QueueItem>> ListAsync(Guid householdId, int take = 50, CancellationToken cancellationToken = default);

    /// <summary>How many wait, counted up to 200.</summary>
    Task<int> CountAsync(Guid householdId, CancellationToken cancellationToken = default);

    /// <summary>Money that came to the household, wherever it stands now; <c>null</c> when it is another's, or went out.</summary>
    Task<KeptTransfer?> FindTransferAsync(Guid householdId, Guid transferId, CancellationToken cancellationToken = default);
}
