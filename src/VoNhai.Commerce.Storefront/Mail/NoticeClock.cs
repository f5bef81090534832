using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Mail;

/// <summary>Sends what waits, round by round, apart from every request. Any number of instances may do so: rows decide who sends what.</summary>
internal sealed partial class NoticeClock(INoticeRounds rounds, IOptions<MailSettings> settings, TimeProvider time, ILogger<NoticeClock> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.Value.RoundSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await rounds.SendDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // A database in trouble must not end the rounds for ever.
                Failed(logger, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A round of notices failed; the next one will try again.")]
    private static partial void Failed(ILogger logger, Exception failure);
}
