namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Words of partners: their keys and the news that is sent to them.</summary>
public sealed class PartnerTexts;
