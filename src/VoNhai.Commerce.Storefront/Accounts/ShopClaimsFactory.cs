using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VoNhai.Commerce.Storefront.Database;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Writes household and name into a new session.</summary>
internal sealed class ShopClaimsFactory(
    UserManager<ShopUser> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options, ShopDbContext database)
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

        if (await database.ClassLearners.Where(learner => learner.UserId == user.Id).Select(learner => (Guid?)learner.ClassId).SingleOrDefaultAsync() is { } classId)
        {
            identity.AddClaim(new Claim(ShopClaims.Class, classId.ToString()));
        }

        return identity;
    }
}
