using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>Whether a class plays that its network is cut. Asked with each request of a learner, so an answer is kept for a moment.</summary>
internal sealed class ClassNetwork(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<Guid, (long? CutUntil, DateTimeOffset AskedAt)> known = new();

    public async Task<bool> IsCutAsync(Guid classId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!known.TryGetValue(classId, out var answer) || now - answer.AskedAt > KeptFor)
        {
            await using var scope = scopes.CreateAsyncScope();
            var until = await scope.ServiceProvider.GetRequiredService<ShopDbContext>().Classes.Where(one => one.Id == classId).Select(one => one.CutUntil).SingleOrDefaultAsync(cancellationToken);
            known[classId] = answer = (until, now);
        }

        return answer.CutUntil > now.ToUnixTimeMilliseconds();
    }

    /// <summary>Asks anew the next time.</summary>
    public void Forget(Guid classId) => known.TryRemove(classId, out _);
}
