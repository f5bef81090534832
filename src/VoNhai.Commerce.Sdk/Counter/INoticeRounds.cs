namespace VoNhai.Commerce.Counter;

/// <summary>Sends what is to be told. A host calls it every few seconds; any number of instances may do so at once.</summary>
public interface INoticeRounds
{
    /// <summary>
    /// Sends the notices that are due, one after the other, at most 50. Each is leased to one instance; an instance that dies between sending
    /// and noting it makes that notice be sent once more.
    /// </summary>
    /// <returns>How many were handed over.</returns>
    Task<int> SendDueAsync(CancellationToken cancellationToken = default);
}
