namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what is said about true weights, and about what a household decides for its own orders.</summary>
public sealed class WeighTexts;
