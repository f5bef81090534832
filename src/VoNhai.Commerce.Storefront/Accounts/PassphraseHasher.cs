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
        return base.HashPassword(user, OneForm(password));
    }

    /// <inheritdoc />
    public override PasswordVerificationResult VerifyHashedPassword(ShopUser user, string hashedPassword, string providedPassword)
    {
        ArgumentNullException.ThrowIfNull(providedPassword);
        return base.VerifyHashedPassword(user, hashedPassword, OneForm(providedPassword));
    }

    /// <summary>Normalize throws on U+FFFE, which is no character: whoever sends it is told "wrong", not "broken".</summary>
    private static string OneForm(string typed) => typed.Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormC);
}
