namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>Work that is done again and again beside the requests. A round that fails, for example on a database in trouble, does not end the rounds.</summary>
/// <param name="pause">How long after a round's beginning the next one begins; the first after as long.</param>
/// <param name="time">The clock.</param>
internal abstract class Rounds(TimeSpan pause, TimeProvider time) : BackgroundService
{
    protected TimeProvider Time => time;

    /// <summary>One round.</summary>
    public abstract Task RoundAsync(CancellationToken cancellationToken);

    /// <summary>Writes into the log that a round failed.</summary>
    protected abstract void Tell(Exception failure);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Tell(failure);
            }
        }
    }
}
