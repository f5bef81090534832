namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what a buyer is told on a weak signal, on one telephone alone, and when something is shared.</summary>
public sealed class BuyerTexts;
