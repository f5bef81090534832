namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what is said about the account that a household is paid into.</summary>
public sealed class ReceivingTexts;
