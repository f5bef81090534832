namespace VoNhai.Commerce.Counter;

/// <summary>Where news of money comes in. Everything genuine is stored before it is answered, and credited at most once.</summary>
public interface IPaymentInbox
{
    /// <summary>Takes one delivery of a feed. When this returns <see cref="InboxReceipt.Acknowledged"/>, it is on disk.</summary>
    /// <param name="provider">From the door's address, e.g. <c>sepay</c>.</param>
    /// <param name="feedId">From the door's address.</param>
    /// <param name="headers">The request's headers.</param>
    /// <param name="rawBody">The body exactly as it came.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    Task<InboxReceipt> ReceiveAsync(
        string provider,
        Guid feedId,
        IReadOnlyDictionary<string, string> headers,
        ReadOnlyMemory<byte> rawBody,
        CancellationToken cancellationToken = default);

    /// <summary>Money that came to a household and pays no order, newest first.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="take">How many, 1…100.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<UnmatchedTransfer>> ListUnmatchedAsync(Guid householdId, int take = 20, CancellationToken cancellationToken = default);

    /// <summary>
    /// Runs matching again over what was kept of a feed's deliveries, oldest first: after an order code became known, an account was
    /// corrected, or a reader learned to read more. What was counted is never counted twice, and what a person decided stays.
    /// </summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="feedId">Which feed; another household's has no copies.</param>
    /// <param name="cancellationToken">Stops between two portions; what was matched stays.</param>
    Task<ReplayReceipt> ReplayAsync(Guid householdId, Guid feedId, CancellationToken cancellationToken = default);
}
