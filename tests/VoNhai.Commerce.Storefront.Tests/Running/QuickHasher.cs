using Microsoft.AspNetCore.Identity;
using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Tests.Running;

/// <summary>Compares at once, and remembers how often it found the same: for races, where the time of a hash would hide what is raced for.</summary>
internal sealed class QuickHasher : IPasswordHasher<ShopUser>
{
    private int comparisons;

    public int Comparisons => comparisons;

    public string HashPassword(ShopUser user, string password) => "quick:" + password;

    public PasswordVerificationResult VerifyHashedPassword(ShopUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref comparisons);
        return hashedPassword == HashPassword(user, providedPassword) ? PasswordVerificationResult.Success : PasswordVerificationResult.Failed;
    }
}
