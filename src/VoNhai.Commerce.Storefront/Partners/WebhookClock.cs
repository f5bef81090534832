using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Partners;

/// <summary>Sends events to partners, round by round, and removes what is a month old. Any number of instances may do so.</summary>
internal sealed partial class WebhookClock(IWebhookRounds rounds, IHttpClientFactory clients, IOptions<WebhookSettings> settings, TimeProvider time, ILogger<WebhookClock> logger)
    : Rounds(TimeSpan.FromSeconds(settings.Value.RoundSeconds), time)
{
    /// <summary>The client that connects to public addresses only.</summary>
    public const string Client = "webhooks";

    private static readonly TimeSpan SweepEvery = TimeSpan.FromHours(1);

    private DateTimeOffset sweepAt;

    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(Client);
        await rounds.SendDueAsync(http, cancellationToken);
        if (Time.GetUtcNow() is var now && now >= sweepAt)
        {
            sweepAt = now + SweepEvery;
            await rounds.SweepAsync(cancellationToken);
        }
    }

    protected override void Tell(Exception failure) => Failed(logger, failure);

    [LoggerMessage(EventId = 2401, Level = LogLevel.Warning, Message = "A round of webhooks failed; the next one will try again.")]
    private static partial void Failed(ILogger logger, Exception failure);
}
