namespace VoNhai.Commerce.Storefront.Classes;

/// <summary>A learner as it sees itself.</summary>
/// <param name="ClassId">Its class.</param>
/// <param name="ClassCode">The class's four digits.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">As the card says.</param>
/// <param name="HouseholdId">Its stall; <c>null</c> for a buyer.</param>
/// <param name="Sex">What it chose to say.</param>
/// <param name="Before">Its answers before.</param>
/// <param name="After">Its answers after.</param>
/// <param name="IsMarketOpen">Whether the market day is on.</param>
public sealed record LearnerView(Guid ClassId, string ClassCode, int Number, string Name, Guid? HouseholdId, string Sex, string Before, string After, bool IsMarketOpen);
