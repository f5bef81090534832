namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Words of what buyers read about the site, and of the pages where it is filled in.</summary>
public sealed class PolicyTexts;
