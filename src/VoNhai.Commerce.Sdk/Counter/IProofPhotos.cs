namespace VoNhai.Commerce.Counter;

/// <summary>
/// Photos that stand with an order's money (<see cref="AllowanceGiven.Picture"/>). They are private: the household sees its own, and whoever
/// has the order's secret sees that order's. They are never listed anywhere and must not be cached by others.
/// </summary>
public interface IProofPhotos
{
    /// <summary>The photos of one of the household's orders, oldest first; empty also when there is no such order.</summary>
    /// <param name="householdId">Whose.</param>
    /// <param name="code">The order's code, or that of one of its deposits.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<ProofPhoto>> ListAsync(Guid householdId, string code, CancellationToken cancellationToken = default);

    /// <summary>The photos that the buyer may see, oldest first, without those that were taken back; empty also for a wrong code or secret.</summary>
    Task<IReadOnlyList<ProofPhoto>> ListForBuyerAsync(string code, string secret, CancellationToken cancellationToken = default);

    /// <summary>The bytes of a photo in one of its widths for its household; <c>null</c> when it has none such.</summary>
    Task<ReadOnlyMemory<byte>?> ReadAsync(Guid householdId, string code, Guid entryId, int width, CancellationToken cancellationToken = default);

    /// <summary>The bytes of a photo in one of its widths for the buyer; <c>null</c> for a wrong code or secret, another order's entry, or one taken back.</summary>
    Task<ReadOnlyMemory<byte>?> ReadForBuyerAsync(string code, string secret, Guid entryId, int width, CancellationToken cancellationToken = default);
}
