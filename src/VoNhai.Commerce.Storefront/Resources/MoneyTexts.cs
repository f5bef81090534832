namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what is said about the money of one order.</summary>
public sealed class MoneyTexts;
