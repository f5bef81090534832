namespace VoNhai.Commerce.Storefront.Accounts;

/// <summary>A card as it is printed, the only time that its code is known.</summary>
/// <param name="Code">The code.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="PersonName">Whose it is.</param>
/// <param name="HouseholdName">The person's household; empty when there is none.</param>
/// <param name="ExpiresAt">When it ends unused.</param>
public sealed record PrintedCard(CardCode Code, CardPurpose Purpose, string PersonName, string HouseholdName, DateTimeOffset ExpiresAt);
