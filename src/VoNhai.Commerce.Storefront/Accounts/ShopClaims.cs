using System.Security.Claims;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>What a session says of its person beyond id and name.</summary>
public static class ShopClaims
{
    /// <summary>The id of the person's household.</summary>
    public const string Household = "vonhai:household";

    /// <summary>How to greet.</summary>
    public const string DisplayName = "vonhai:display";

    /// <summary>The household whose workplace this person may enter; <c>null</c> when there is none.</summary>
    public static Guid? HouseholdId(this ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Guid.TryParse(person.FindFirstValue(Household), out var id) ? id : null;
    }

    /// <summary>The id of the user, as kept in an order's history; empty for a visitor.</summary>
    public static string UserId(this ClaimsPrincipal person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
    }
}
