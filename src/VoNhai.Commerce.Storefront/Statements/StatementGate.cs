namespace VoNhai.Commerce.Storefront.Statements;

/// <summary>
/// Lets two statements be read at a time. One of 100,000 lines takes up to 300 MB while it is read; twenty households in one evening must
/// wait a few seconds rather than bring the machine down.
/// </summary>
public sealed class StatementGate : IDisposable
{
    private readonly SemaphoreSlim places = new(2);

    /// <summary>Reads when there is a place.</summary>
    public async Task<T> PassAsync<T>(Func<Task<T>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        await places.WaitAsync(cancellationToken);
        try
        {
            return await read();
        }
        finally
        {
            places.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => places.Dispose();
}
