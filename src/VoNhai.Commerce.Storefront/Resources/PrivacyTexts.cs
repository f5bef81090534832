namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Words of people's data: copies, blanking, how long it is kept, what was agreed to.</summary>
public sealed class PrivacyTexts;
