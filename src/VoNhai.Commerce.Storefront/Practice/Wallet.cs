using VoNhai.Commerce.Money;

namespace VoNhai.Commerce.Storefront.Practice;

/// <summary>A learner at the practice bank.</summary>
/// <param name="ClassId">Its class.</param>
/// <param name="Number">Its number in the class.</param>
/// <param name="Account">Its account.</param>
/// <param name="Holder">As the bank writes its name: a number of a class, nobody's.</param>
/// <param name="Balance">What is on the account.</param>
/// <param name="HouseholdId">The stall whose account it is; <c>null</c> for a buyer.</param>
public sealed record Wallet(Guid ClassId, int Number, string Account, string Holder, Vnd Balance, Guid? HouseholdId);
