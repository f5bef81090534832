using System.Security.Claims;
using Microsoft.Extensions.Options;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>How long a new receiving account waits that is asked for in this session.</summary>
public sealed class ChangeWait(IOptions<AccountSettings> settings)
{
    /// <summary>Nothing from a device that the household has known for longer than the wait itself; otherwise the wait.</summary>
    public Task<TimeSpan> OfAsync(ClaimsPrincipal person, CancellationToken cancellationToken) =>
        Task.FromResult(TimeSpan.FromHours(settings.Value.AccountChangeHours));
}
