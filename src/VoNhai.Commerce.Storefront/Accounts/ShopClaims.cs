using System.Globalization;
using System.Security.Claims;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>What a session says of its person beyond id and name.</summary>
public static class ShopClaims
{
    /// <summary>The id of the person's household.</summary>
    public const string Household = "vonhai:household";

    /// <summary>Only on helpers: their <see cref="HelperRights"/> as a number.</summary>
    public const string Helper = "vonhai:helper";

    /// <summary>Only on learners: the id of their class.</summary>
    public const string Class = "vonhai:class";

    /// <summary>How to greet.</summary>
    public const string DisplayName = "vonhai:display";

    /// <summary>The household whose workplace this person may enter; <c>null</c> when there is none.</summary>
    public static Guid? HouseholdId(this ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Guid.TryParse(person.FindFirstValue(Household), out var id) ? id : null;
    }

    /// <summary>Whether the person has a household and is no helper of it.</summary>
    public static bool IsOwner(this ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.HouseholdId() is not null && !person.HasClaim(claim => claim.Type == Helper);
    }

    /// <summary>What the person may do for its household: an owner everything, a helper what was granted, others nothing.</summary>
    public static HelperRights Rights(this ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.IsOwner() ? HelperRights.All
            : person.HouseholdId() is not null && int.TryParse(person.FindFirstValue(Helper), NumberStyles.None, CultureInfo.InvariantCulture, out var rights) ? (HelperRights)rights & HelperRights.All
            : HelperRights.None;
    }

    /// <summary>Whether the person has all of these rights.</summary>
    public static bool May(this ClaimsPrincipal person, HelperRights rights) => (person.Rights() & rights) == rights;

    /// <summary>The class that this person learns in; <c>null</c> for everybody who is no learner.</summary>
    public static Guid? ClassId(this ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Guid.TryParse(person.FindFirstValue(Class), out var id) ? id : null;
    }

    /// <summary>The id of the user, as kept in an order's history; empty for a visitor.</summary>
    public static string UserId(this ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
    }
}
