namespace VoNhai.Commerce.Catalog;

/// <summary>Words of a text that a person should look at.</summary>
/// <param name="Concern">Why.</param>
/// <param name="Words">The words as they stand in the text.</param>
public sealed record ScreeningHit(ScreeningConcern Concern, string Words);
