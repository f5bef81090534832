using System.Collections.Concurrent;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>
/// Hashes each passphrase and makes each comparison once for the whole run, at full cost. A storefront that starts hashes nine of them, this
/// assembly starts hundreds of storefronts, and the same people log in at most of them.
/// </summary>
internal sealed class RememberingHasher(IOptions<PasswordHasherOptions> options) : PassphraseHasher(options)
{
    private static readonly ConcurrentDictionary<string, string> Hashes = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string Hash, string Typed), PasswordVerificationResult> Comparisons = new();

    public override string HashPassword(ShopUser user, string password) => Hashes.GetOrAdd(password, typed => base.HashPassword(user, typed));

    public override PasswordVerificationResult VerifyHashedPassword(ShopUser user, string hashedPassword, string providedPassword)
        => Comparisons.GetOrAdd((hashedPassword, providedPassword), asked => base.VerifyHashedPassword(user, asked.Hash, asked.Typed));
}
