namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Somebody with roles.</summary>
/// <param name="UserId">Who.</param>
/// <param name="Name">As it is called.</param>
/// <param name="Phone">Its log-in.</param>
/// <param name="Roles">Names of <see cref="Staff.Roles"/>.</param>
/// <param name="MayHaveCard">Whether a card may be printed for it; see <see cref="Staff.MayHaveCardAsync"/>.</param>
public sealed record StaffMember(string UserId, string Name, string Phone, IReadOnlyList<string> Roles, bool MayHaveCard);
