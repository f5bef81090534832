using Microsoft.AspNetCore.Identity;

namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>
/// Someone who logs in. The user name is the telephone number as <c>PhoneNumber.ToString()</c> writes it: <c>0912345678</c>.
/// </summary>
public sealed class ShopUser : IdentityUser
{
    /// <summary>A user with an id that sorts by time.</summary>
    public ShopUser() => Id = Guid.CreateVersion7().ToString();

    /// <summary>The household whose workplace this person enters; <c>null</c> for trainers and operators.</summary>
    public Guid? HouseholdId { get; set; }

    /// <summary>How the site greets: at most 80 characters.</summary>
    public string DisplayName { get; set; } = "";
}
