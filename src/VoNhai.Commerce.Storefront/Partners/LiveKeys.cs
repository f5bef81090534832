using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>
/// Keys that were found good a moment ago. Limits are judged before the database is asked, and only a key from here is counted for itself: whoever
/// invents keys is counted like anybody else. It decides nothing but that.
/// </summary>
internal sealed class LiveKeys(TimeProvider time)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> good = new(StringComparer.Ordinal);

    /// <summary>A name for the key of the request, when it is one of these.</summary>
    public string? Find(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { Length: > 0 } sent && DigestOf(sent) is var digest && good.TryGetValue(digest, out var until) && until > time.GetUtcNow() ? digest : null;

    public void Note(string sent, bool isGood)
    {
        if (isGood)
        {
            good[DigestOf(sent)] = time.GetUtcNow() + Life;
        }
        else
        {
            good.TryRemove(DigestOf(sent), out _);
        }
    }

    private static string DigestOf(string sent) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(sent)), 0, 16);
}
