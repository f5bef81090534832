using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Mail;

/// <summary>Sends what waits, round by round, apart from every request. Any number of instances may do so: rows decide who sends what.</summary>
internal sealed partial class NoticeClock(INoticeRounds rounds, IOptions<MailSettings> settings, TimeProvider time, ILogger<NoticeClock> logger)
    : Rounds(TimeSpan.FromSeconds(settings.Value.RoundSeconds), time)
{
    public override Task RoundAsync(CancellationToken cancellationToken) => rounds.SendDueAsync(cancellationToken);

    protected override void Tell(Exception failure) => Failed(logger, failure);

    [LoggerMessage(EventId = 2301, Level = LogLevel.Warning, Message = "A round of notices failed; the next one will try again.")]
    private static partial void Failed(ILogger logger, Exception failure);
}
