namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what is said about listing goods.</summary>
public sealed class ListingTexts;
