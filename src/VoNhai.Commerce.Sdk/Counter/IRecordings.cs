using VoNhai.Commerce.Catalog;

namespace VoNhai.Commerce.Counter;

/// <summary>
/// What a household says in its own language: of each product, and a few phrases of the stall. Another household's products are as good as missing.
/// A recording goes with its product and its household; everybody who has its address may hear it.
/// </summary>
public interface IRecordings
{
    /// <summary>The phrases of a stall, and the recording of one of its products when one is asked for; in the order of <see cref="KeyPhrase"/>, the product's last.</summary>
    Task<IReadOnlyList<Recording>> ListAsync(Guid householdId, Guid? productId = null, CancellationToken cancellationToken = default);

    /// <summary>Keeps a recording in the place of the one before. Keeping the same twice changes nothing.</summary>
    /// <returns>False when the household, or a product of it, is not there.</returns>
    Task<bool> KeepAsync(Guid householdId, RecordingSlot slot, RecordingFile file, CancellationToken cancellationToken = default);

    /// <summary>Deletes a recording with its bytes. Caches that were told to keep it for good may still have it.</summary>
    /// <returns>False when there is none.</returns>
    Task<bool> RemoveAsync(Guid householdId, RecordingSlot slot, CancellationToken cancellationToken = default);

    /// <summary>The bytes for everybody who has the address; <c>null</c> when there are none.</summary>
    Task<RecordedSound?> ReadAsync(string hash, CancellationToken cancellationToken = default);
}
