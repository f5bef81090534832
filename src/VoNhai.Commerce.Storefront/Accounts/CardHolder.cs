namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>Whose card it is that somebody brought.</summary>
/// <param name="PersonName">As the person is greeted.</param>
/// <param name="HouseholdName">Its household; empty when there is none.</param>
/// <param name="Phone">Its number, for the rule on PINs; empty for helpers.</param>
/// <param name="Purpose">What the card is for.</param>
public sealed record CardHolder(string PersonName, string HouseholdName, string Phone, CardPurpose Purpose);
