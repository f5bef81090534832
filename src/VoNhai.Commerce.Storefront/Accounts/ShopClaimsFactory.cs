using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Writes household and name into a new session.</summary>
internal sealed class ShopClaimsFactory(
    UserManager<ShopUser> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<ShopUser, IdentityRole>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ShopUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(ShopClaims.DisplayName, user.DisplayName));
        if (user.HouseholdId is { } household)
        {
            identity.AddClaim(new Claim(ShopClaims.Household, household.ToString()));
        }

        if (user.HelperRights is { } rights)
        {
            identity.AddClaim(new Claim(ShopClaims.Helper, ((int)rights).ToString(CultureInfo.InvariantCulture)));
        }

        return identity;
    }
}
