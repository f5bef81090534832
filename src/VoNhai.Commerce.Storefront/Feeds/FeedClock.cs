using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Feeds;

/// <summary>
/// Goes the rounds of the bank feeds: pulls the lists that are due, and once an hour removes what was kept long enough. Every instance
/// runs it; rows in the database decide who pulls.
/// </summary>
internal sealed partial class FeedClock(IFeedRounds rounds, IHttpClientFactory clients, TimeProvider time, ILogger<FeedClock> logger) : BackgroundService
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "transfer-lists";

    /// <summary>How soon a buyer's claim starts a pull.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var sweepAt = time.GetUtcNow();
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                using var http = clients.CreateClient(Client);
                await rounds.PullDueAsync(http, stoppingToken);
                if (time.GetUtcNow() >= sweepAt)
                {
                    await rounds.SweepAsync(stoppingToken);
                    sweepAt = time.GetUtcNow() + BetweenSweeps;
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A database in trouble must not end the rounds for ever.
                Failed(logger, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A round of the bank feeds failed; the next one will try again.")]
    private static partial void Failed(ILogger logger, Exception failure);
}
