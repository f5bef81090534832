using VoNhai.Commerce.Counter;

namespace VoNhai.Commerce.Storefront.Hosting;

/// <summary>Asks the card company about payments of which no webhook may have told. Any number of instances may do so: what is told twice counts once.</summary>
internal sealed partial class CardRounds(IGatewayDesk desk, TimeProvider time, ILogger<CardRounds> logger) : Rounds(TimeSpan.FromMinutes(5), time)
{
    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        if (await desk.AskDueAsync(cancellationToken: cancellationToken) is > 0 and var written)
        {
            Written(logger, written);
        }
    }

    protected override void Tell(Exception failure) => Failed(logger, failure);

    [LoggerMessage(EventId = 2231, Level = LogLevel.Warning, Message = "{Written} entries about cards were found by asking: webhooks may not arrive.")]
    private static partial void Written(ILogger logger, int written);

    [LoggerMessage(EventId = 2232, Level = LogLevel.Warning, Message = "The card company was not asked; the next round will try again.")]
    private static partial void Failed(ILogger logger, Exception failure);
}
