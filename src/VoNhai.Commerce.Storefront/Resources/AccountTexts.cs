namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what is said about log-in, devices, PINs, cards and helpers.</summary>
public sealed class AccountTexts;
