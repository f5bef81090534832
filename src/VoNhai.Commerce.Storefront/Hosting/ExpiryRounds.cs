using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>Lets the stall release overdue orders, round by round. Any number of instances may do so: each order is released once.</summary>
internal sealed partial class ExpiryRounds(IExpirySweep sweep, IOptions<ExpirySettings> settings, TimeProvider time, ILogger<ExpiryRounds> logger)
    : Rounds(TimeSpan.FromSeconds(settings.Value.RoundSeconds), time)
{
    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        if (await sweep.SweepAsync(cancellationToken) is > 0 and var released)
        {
            Released(logger, released);
        }
    }

    protected override void Tell(Exception failure) => Failed(logger, failure);

    [LoggerMessage(EventId = 2211, Level = LogLevel.Information, Message = "{Released} overdue orders were released.")]
    private static partial void Released(ILogger logger, int released);

    [LoggerMessage(EventId = 2212, Level = LogLevel.Warning, Message = "Overdue orders were not released; the next round will try again.")]
    private static partial void Failed(ILogger logger, Exception failure);
}
