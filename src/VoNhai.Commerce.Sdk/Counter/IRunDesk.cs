using VoNhai.Commerce.Orders;

namespace VoNhai.Commerce.Counter;

/// <summary>
/// The keeper's side of runs: open one, carry its list, tick orders off. The keeper sees names, phones and the cash to collect of the orders
/// on board, and nothing else of any household's money. The host lets only keepers in.
/// </summary>
public interface IRunDesk
{
    /// <summary>Opens a run.</summary>
    Task<DeliveryOutcome> OpenAsync(RunWish wish, CancellationToken cancellationToken = default);

    /// <summary>Runs from that day on, soonest first; at most 100.</summary>
    Task<IReadOnlyList<RunView>> ListAsync(DateOnly from, CancellationToken cancellationToken = default);

    /// <summary>A run with everything on board, by household and name; <c>null</c> when there is none.</summary>
    Task<RunSheet?> ReadAsync(Guid runId, CancellationToken cancellationToken = default);

    /// <summary>
    /// The buyer has the goods. An order that its household had not handed over yet goes both steps. The cash is what the keeper took in the
    /// household's name: it enters the ledger when the household says that it has it.
    /// </summary>
    Task<RunTickOutcome> TickOffAsync(Guid runId, Guid parcelId, RunTick tick, string keeper, CancellationToken cancellationToken = default);

    /// <summary>The buyer was not met; the goods stay with the keeper or go back.</summary>
    /// <param name="runId">Which run.</param>
    /// <param name="parcelId">Which parcel.</param>
    /// <param name="why">Why, 1…300 characters; the household reads it.</param>
    /// <param name="keeper">The keeper's user id.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<RunTickOutcome> MissAsync(Guid runId, Guid parcelId, string why, string keeper, CancellationToken cancellationToken = default);

    /// <summary>Closes a run for good: nobody can choose it any more. Orders on board stay, and their households see it. False when there is none.</summary>
    Task<bool> CallOffAsync(Guid runId, CancellationToken cancellationToken = default);
}
