namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>A household and its owner's account as an operator sees them: names and whether they may enter, nothing of orders or money.</summary>
/// <param name="HouseholdId">The household.</param>
/// <param name="Name">Its name.</param>
/// <param name="CommuneCode">Its commune.</param>
/// <param name="IsPractice">Whether it is play.</param>
/// <param name="UserId">The owner; <c>null</c> when nobody has an account for it.</param>
/// <param name="OwnerName">As the owner is greeted.</param>
/// <param name="Phone">The owner's number; may be empty.</param>
/// <param name="IsDisabled">Whether an operator has disabled the account.</param>
public sealed record HouseholdAccount(Guid HouseholdId, string Name, string CommuneCode, bool IsPractice, string? UserId, string OwnerName, string Phone, bool IsDisabled);
