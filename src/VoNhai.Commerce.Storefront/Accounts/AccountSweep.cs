using Microsoft.EntityFrameworkCore;
using VoNhai.Commerce.Storefront.Database;
using VoNhai.Commerce.Storefront.Hosting;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// Deletes what has run out: dead sessions and old tries. Neither counts any more, so it may run in several instances at once, late or
/// never.
/// </summary>
internal sealed partial class AccountSweep(IServiceScopeFactory scopes, NobodysHash nobody, TimeProvider time, ILogger<AccountSweep> logger)
    : Rounds(TimeSpan.FromHours(1), time)
{
    /// <summary>How long a card that was used or has expired is still known.</summary>
    private static readonly TimeSpan CardMemory = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        nobody.Prepare();
        await base.ExecuteAsync(stoppingToken);
    }

    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow().ToUnixTimeMilliseconds();
        var forgotten = now - (long)LogInSlowdown.Memory.TotalMilliseconds;
        var longAgo = now - (long)CardMemory.TotalMilliseconds;
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        await database.AuthTickets.Where(ticket => ticket.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
        await database.EnrolmentCards.Where(card => card.ExpiresAt < longAgo).ExecuteDeleteAsync(cancellationToken);
        await database.LogInTries.Where(tries => tries.LastAt < forgotten).ExecuteDeleteAsync(cancellationToken);
    }

    protected override void Tell(Exception failure) => Failed(logger, failure);

    [LoggerMessage(EventId = 2001, Level = LogLevel.Warning, Message = "Old sessions were not deleted; the next round will try again.")]
    private static partial void Failed(ILogger logger, Exception failure);
}
