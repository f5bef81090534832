namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of the storefront's texts; Vietnamese is its neutral language.</summary>
public sealed class Texts;
