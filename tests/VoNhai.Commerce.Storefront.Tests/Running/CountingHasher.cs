using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>Counts the costly comparisons: a measure of time that does not depend on the machine.</summary>
public sealed class CountingHasher(IOptions<PasswordHasherOptions> options) : PassphraseHasher(options)
{
    private int comparisons;

    public int Comparisons => comparisons;

    public override PasswordVerificationResult VerifyHashedPassword(ShopUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref comparisons);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
