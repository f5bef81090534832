using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Listing;

/// <summary>The catalogue's stamp, read at most once in half a minute however many robots ask.</summary>
public sealed class CatalogStamp(ICatalog catalog, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim place = new(1);
    private (string Stamp, DateTimeOffset Until)? known;

    /// <summary>The stamp as it was half a minute ago or later.</summary>
    public async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        await place.WaitAsync(cancellationToken);
        try
        {
            if (known is not { } read || read.Until <= time.GetUtcNow())
            {
                known = read = (await catalog.StampAsync(cancellationToken), time.GetUtcNow() + Patience);
            }

            return read.Stamp;
        }
        finally
        {
            place.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => place.Dispose();
}
