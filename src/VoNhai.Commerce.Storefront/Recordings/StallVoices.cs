using System.Collections.Concurrent;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Recordings;

/// <summary>
/// The phrases of stalls, remembered for a moment: an order's page is asked again and again, and must not ask the database once more for what hardly ever
/// changes. A phrase that was deleted meanwhile is a button that plays nothing; its bytes are gone at once.
/// </summary>
public sealed class StallVoices(IRecordings recordings, TimeProvider time)
{
    private const int Most = 1000;
    private static readonly TimeSpan For = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<Guid, (DateTimeOffset Until, IReadOnlyList<Recording> Phrases)> known = new();

    /// <summary>What this stall says.</summary>
    public async Task<IReadOnlyList<Recording>> OfAsync(Guid householdId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(householdId, out var kept) && kept.Until > now)
        {
            return kept.Phrases;
        }

        if (known.Count >= Most)
        {
            known.Clear();
        }

        var phrases = await recordings.ListAsync(householdId, cancellationToken: cancellationToken);
        known[householdId] = (now + For, phrases);
        return phrases;
    }
}
