using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// Hashes a passphrase as Identity does, after bringing it into one Unicode form: phones type "ế" as one character or as three.
/// </summary>
public class PassphraseHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<ShopUser>(options)
{
    /// <inheritdoc />
    public override string HashPassword(ShopUser user, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        return base.HashPassword(user, password.Normalize(NormalizationForm.FormC));
    }

    /// <inheritdoc />
    public override PasswordVerificationResult VerifyHashedPassword(ShopUser user, string hashedPassword, string providedPassword)
    {
        ArgumentNullException.ThrowIfNull(providedPassword);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword.Normalize(NormalizationForm.FormC));
    }
}
