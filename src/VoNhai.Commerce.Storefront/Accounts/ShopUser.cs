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

    /// <summary>What a helper may do; <c>null</c> for everybody who is no helper.</summary>
    public HelperRights? HelperRights { get; set; }

    /// <summary>UTC milliseconds when a helper's time is over; <c>null</c> for everybody who is no helper.</summary>
    public long? HelperUntil { get; set; }

    /// <summary>UTC milliseconds when this person last entered by a recovery card; <c>null</c>: never. See <see cref="PersonStanding"/>.</summary>
    public long? RecoveredAt { get; set; }

    /// <summary>Whether the person's time here is over, or an operator has disabled it.</summary>
    internal bool IsOut(DateTimeOffset now) => LockoutEnd > now || HelperUntil <= now.ToUnixTimeMilliseconds();
}
