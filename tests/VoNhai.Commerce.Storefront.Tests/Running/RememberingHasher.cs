using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>
/// Hashes each passphrase once for the whole run, at full cost. A storefront that starts hashes nine of them, and this assembly starts
/// hundreds of storefronts. Comparing costs what it costs.
/// </summary>
internal sealed class RememberingHasher(IOptions<PasswordHasherOptions> options) : PassphraseHasher(options)
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    public override string HashPassword(ShopUser user, string password) => Known.GetOrAdd(password, typed => base.HashPassword(user, typed));
}
