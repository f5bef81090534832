namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file that holds the words for photos.</summary>
public sealed class PhotoTexts;
