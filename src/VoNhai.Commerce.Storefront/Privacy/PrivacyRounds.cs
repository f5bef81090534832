using Microsoft.Extensions.Options;
using VoNhai.Commerce.Counter;
using VoNhai.Commerce.Storefront.Declarations;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>Blanks what is older than the operator declared, and what was granted and had to wait. Any number of instances may: each order is blanked once.</summary>
internal sealed partial class PrivacyRounds(
    IServiceScopeFactory scopes, IPersonalData personal, IOptions<PrivacySettings> settings, TimeProvider time, ILogger<PrivacyRounds> logger)
    : Rounds(TimeSpan.FromMinutes(settings.Value.RoundMinutes), time)
{
    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DataRequests>().FinishAsync(cancellationToken);
        var declared = await scope.ServiceProvider.GetRequiredService<DeclarationBook>().LatestAsync<RetentionChoice>(DeclarationKind.Retention, cancellationToken);
        if (declared?.Content is not { IsOn: true } choice)
        {
            return;
        }

        var now = Time.GetUtcNow();
        var erased = await personal.EraseOlderAsync(now.AddDays(-choice.BuyerDays), cancellationToken);
        var letters = await personal.ForgetLettersAsync(now.AddDays(-choice.LetterDays), cancellationToken);
        var copies = await personal.ForgetBankCopiesAsync(now.AddDays(-choice.CopyDays), cancellationToken);
        if (erased + letters + copies > 0)
        {
            Forgot(logger, erased, letters, copies);
        }
    }

    protected override void Tell(Exception failure) => Failed(logger, failure);

    [LoggerMessage(EventId = 2701, Level = LogLevel.Information, Message = "Too old: the buyers of {Orders} orders, {Letters} addresses or words about letters, {Copies} copies of bank messages.")]
    private static partial void Forgot(ILogger logger, int orders, int letters, int copies);

    [LoggerMessage(EventId = 2702, Level = LogLevel.Warning, Message = "Old data was not blanked; the next round will try again.")]
    private static partial void Failed(ILogger logger, Exception failure);
}
