namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of the school's frame. The lessons themselves are Vietnamese, and lie in docs/dao-tao.</summary>
public sealed class SchoolTexts;
