namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what the practice bank says beyond its first page.</summary>
public sealed class PracticeTexts;
