namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of letters, and of the pages where people choose them.</summary>
public sealed class NoticeTexts;
