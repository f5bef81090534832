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
}
