using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;

namespace VoNhai.Commerce.Storefront.Hosting.Kept;

/// <summary>Kept pages by their address and by what else they depend on, each with the catalogue's version at which its printing began.</summary>
internal sealed class PageShelf : IDisposable
{
    // A page has some 30 KB: a thousand of them, and those asked for longest ago make room.
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly MemoryCache pages = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly ConcurrentDictionary<(string Key, string Version), Lazy<Task<KeptBytes?>>> printing = new();

    /// <summary>The page of that version, or <c>null</c>. An older one is never handed out.</summary>
    public KeptBytes? Find(string key, string version) => pages.Get<Entry>(key) is { } entry && entry.Version == version ? entry.Page : null;

    /// <summary>Prints a page and keeps it; those who want the same page meanwhile wait for the one who prints.</summary>
    /// <param name="key">The page.</param>
    /// <param name="version">The version that was read before printing: what is printed is as new as that, or newer.</param>
    /// <param name="print">Prints it within the first one's request; <c>null</c> when there is nothing to keep.</param>
    /// <returns>The page, and whether this request printed it.</returns>
    public async Task<(KeptBytes? Page, bool IsPrinter)> PrintAsync(string key, string version, Func<Task<KeptBytes?>> print)
    {
        var mine = new Lazy<Task<KeptBytes?>>(print);
        var job = printing.GetOrAdd((key, version), mine);
        if (job != mine)
        {
            // Whether it failed is the printer's matter: who waited tries for himself.
            await ((Task)job.Value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            return (job.Value.IsCompletedSuccessfully ? await job.Value : null, false);
        }

        try
        {
            if (await job.Value is { } page)
            {
                pages.Set(key, new Entry(version, page), new MemoryCacheEntryOptions { Size = page.Size });
                return (page, true);
            }

            return (null, true);
        }
        finally
        {
            printing.TryRemove(new((key, version), mine));
        }
    }

    public void Dispose() => pages.Dispose();

    private sealed record Entry(string Version, KeptBytes Page);
}
