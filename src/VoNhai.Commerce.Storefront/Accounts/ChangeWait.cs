using Microsoft.Extensions.Options;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>How long a new receiving account waits that is asked for in this session.</summary>
public sealed class ChangeWait(PersonStandings standings, TimeProvider time, IOptions<AccountSettings> settings)
{
    /// <summary>Nothing where person and device are both known for longer than the wait itself; otherwise the wait.</summary>
    public async Task<TimeSpan> OfAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var standing = await standings.OfAsync(context, cancellationToken);
        return standing.IsSettled(time.GetUtcNow(), settings.Value.NewFor) ? TimeSpan.Zero : settings.Value.NewFor;
    }
}
