namespace VoNhai.Commerce.Counter;

/// <summary>A household's side of runs: join, see its own orders on board, say that the cash arrived.</summary>
public interface IRunSharing
{
    /// <summary>Runs that can still be chosen, and those on which the household has orders that are not settled; soonest first.</summary>
    Task<IReadOnlyList<RunShare>> ListAsync(Guid householdId, CancellationToken cancellationToken = default);

    /// <summary>Lets buyers choose a run for the household's goods; false when the run is over.</summary>
    Task<bool> JoinAsync(Guid householdId, Guid runId, CancellationToken cancellationToken = default);

    /// <summary>Takes that back. Orders that are on board stay.</summary>
    Task LeaveAsync(Guid householdId, Guid runId, CancellationToken cancellationToken = default);

    /// <summary>The household has the cash of its orders from the keeper: it enters the ledger, once.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="runId">Which run.</param>
    /// <param name="shown">The sum that the household was shown, in đồng; when another is there meanwhile, nothing is written.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>Whether it was written now.</returns>
    Task<bool> SettleAsync(Guid householdId, Guid runId, long shown, string by, CancellationToken cancellationToken = default);
}
