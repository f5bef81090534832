using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>The passphrase of nobody: comparing with it takes as long as with somebody's, and never succeeds.</summary>
internal sealed class NobodysHash(IPasswordHasher<ShopUser> hasher)
{
    private static readonly ShopUser Nobody = new();
    private static readonly string Passphrase = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    private readonly Lazy<string> hash = new(() => hasher.HashPassword(Nobody, Passphrase));

    /// <summary>Made at start, so that the first unknown number is not the slow one.</summary>
    public void Prepare() => _ = hash.Value;

    public void Compare(string passphrase)
        => hasher.VerifyHashedPassword(Nobody, hash.Value, passphrase.Length > LogIn.LongestPassphrase ? "" : passphrase);
}
