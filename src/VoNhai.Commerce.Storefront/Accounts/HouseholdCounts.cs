namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Households in numbers.</summary>
/// <param name="All">All of them.</param>
/// <param name="Awaited">Made, and their owner has not entered yet.</param>
/// <param name="Shut">Their owner's account is shut.</param>
public sealed record HouseholdCounts(int All, int Awaited, int Shut);
