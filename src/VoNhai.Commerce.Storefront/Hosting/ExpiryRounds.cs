using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>Lets the stall release overdue orders, round by round. Any number of instances may do so: each order is released once.</summary>
internal sealed partial class ExpiryRounds(IExpirySweep sweep, IOptions<ExpirySettings> settings, TimeProvider time, ILogger<ExpiryRounds> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.Value.RoundSeconds), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await sweep.SweepAsync(stoppingToken) is > 0 and var released)
                {
                    Released(logger, released);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(logger, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Released} overdue orders were released.")]
    private static partial void Released(ILogger logger, int released);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Overdue orders were not released; the next round will try again.")]
    private static partial void Failed(ILogger logger, Exception failure);
}
