namespace VoNhai.Commerce.Counter;

/// <summary>
/// Releases orders whose time has passed, but only where a live feed would have seen the money: heard since the order was placed and
/// after its time. Every other order stays and asks its household (<see cref="QueueItem.OverdueUnheard"/>).
/// </summary>
public interface IExpirySweep
{
    /// <summary>
    /// Releases what may be released now, at most 500 orders; the host calls it every minute or so, from as many instances as it
    /// likes: each order is released once and its goods return once.
    /// </summary>
    /// <returns>How many orders this call released.</returns>
    Task<int> SweepAsync(CancellationToken cancellationToken = default);
}
