using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using VoNhai.Commerce.Storefront.Accounts;

namespace VoNhai.Commerce.Storefront.Database;

/// <summary>
/// Gives Identity's tables the names that ours have: <c>user_claims</c> instead of <c>AspNetUserClaims</c>, so that SQL by hand needs no
/// quotes on either engine.
/// </summary>
internal static class IdentityTables
{
    private static readonly Dictionary<string, string> Tables = new(StringComparer.Ordinal)
    {
        ["AspNetUsers"] = "users",
        ["AspNetRoles"] = "roles",
        ["AspNetUserRoles"] = "user_roles",
        ["AspNetUserClaims"] = "user_claims",
        ["AspNetUserLogins"] = "user_logins",
        ["AspNetUserTokens"] = "user_tokens",
        ["AspNetUserPasskeys"] = "user_passkeys",
        ["AspNetRoleClaims"] = "role_claims",
        ["DataProtectionKeys"] = "data_protection_keys",
    };

    public static void Name(ModelBuilder builder)
    {
        // Times are UTC milliseconds on both engines.
        builder.Entity<ShopUser>().Property(user => user.LockoutEnd).HasConversion<UtcMilliseconds>();

        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => !entity.IsMappedToJson()))
        {
            if (entity.GetTableName() is { } old && Tables.TryGetValue(old, out var table))
            {
                entity.SetTableName(table);
                NameColumns(entity);
            }
        }
    }

    private static void NameColumns(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }

        // The default names follow the new ones.
        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName(null);
        }
    }
}
