namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what is said about a household's list as a file.</summary>
public sealed class SheetTexts;
