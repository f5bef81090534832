using Microsoft.AspNetCore.Identity;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>What Identity is told: at run time, and when migrations are written.</summary>
internal static class AccountRules
{
    /// <summary>The passphrase: ten characters of any kind. A sentence that is easily remembered beats a short riddle.</summary>
    public static void Apply(IdentityOptions identity)
    {
        // Version 3 has the table for passkeys; the default has not.
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.AllowedUserNameCharacters = "0123456789";
        identity.Lockout.AllowedForNewUsers = false;
        identity.Password.RequiredLength = 10;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
    }
}
