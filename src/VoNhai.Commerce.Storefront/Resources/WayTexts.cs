namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what is said about the way of goods: delivery, pickup codes, runs, an order's course.</summary>
public sealed class WayTexts;
