using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Feeds;

/// <summary>
/// Goes the rounds of the bank feeds: pulls the lists that are due, and once an hour removes what was kept long enough. Every instance
/// runs it; rows in the database decide who pulls.
/// </summary>
internal sealed partial class FeedClock(IFeedRounds rounds, IHttpClientFactory clients, TimeProvider time, ILogger<FeedClock> logger)
    : Rounds(Pause, time)
{
    /// <summary>The name of its HTTP client.</summary>
    public const string Client = "transfer-lists";

    /// <summary>How soon a buyer's claim starts a pull.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    private DateTimeOffset sweepAt;

    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(Client);
        await rounds.PullDueAsync(http, cancellationToken);
        if (Time.GetUtcNow() >= sweepAt)
        {
            await rounds.SweepAsync(cancellationToken);
            sweepAt = Time.GetUtcNow() + BetweenSweeps;
        }
    }

    protected override void Tell(Exception failure) => Failed(logger, failure);

    [LoggerMessage(EventId = 2111, Level = LogLevel.Warning, Message = "A round of the bank feeds failed; the next one will try again.")]
    private static partial void Failed(ILogger logger, Exception failure);
}
