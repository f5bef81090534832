namespace VoNhai.Commerce.Storefront.Privacy;

/// <summary>A consent as a page shows it.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Purpose">To what.</param>
/// <param name="IsGiven">False: it was taken back.</param>
/// <param name="Version">The version of the texts; 0 before any was published.</param>
/// <param name="OrderCode">The order; empty when it is about none.</param>
/// <param name="HouseholdName">The household, where it agreed itself; empty otherwise.</param>
public sealed record ConsentLine(DateTimeOffset At, ConsentPurpose Purpose, bool IsGiven, int Version, string OrderCode, string HouseholdName);
