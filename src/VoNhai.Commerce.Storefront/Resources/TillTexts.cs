namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what the till says.</summary>
public sealed class TillTexts;
