namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what is said about bank feeds and statements.</summary>
public sealed class FeedTexts;
