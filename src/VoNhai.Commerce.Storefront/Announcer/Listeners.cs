using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace VoNhai.Commerce.Storefront.Announcer;

/// <summary>The telephones whose questions are open, so that nobody holds more of them than the server can afford.</summary>
internal sealed class Listeners(IOptions<AnnouncerSettings> settings)
{
    private readonly ConcurrentDictionary<Guid, int> perHousehold = new();
    private int all;

    /// <summary>A place among the listeners, to be disposed of; <c>null</c> when all are taken.</summary>
    public IDisposable? TryJoin(Guid householdId)
    {
        var place = new Place(this, householdId);
        var (ofHousehold, ofAll) = (perHousehold.AddOrUpdate(householdId, 1, (_, count) => count + 1), Interlocked.Increment(ref all));
        if (ofHousehold <= settings.Value.PhonesPerHousehold && ofAll <= settings.Value.Phones)
        {
            return place;
        }

        place.Dispose();
        return null;
    }

    private void Leave(Guid householdId)
    {
        Interlocked.Decrement(ref all);
        if (perHousehold.AddOrUpdate(householdId, 0, (_, count) => count - 1) == 0)
        {
            // Only while it is still 0: somebody may have joined since.
            perHousehold.TryRemove(KeyValuePair.Create(householdId, 0));
        }
    }

    private sealed class Place(Listeners listeners, Guid householdId) : IDisposable
    {
        public void Dispose() => listeners.Leave(householdId);
    }
}
