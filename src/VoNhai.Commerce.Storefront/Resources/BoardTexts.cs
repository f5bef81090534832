namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of the board "Hôm nay".</summary>
public sealed class BoardTexts;
