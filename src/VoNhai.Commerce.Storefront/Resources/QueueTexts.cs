namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what is said about a household's queue, its debts and its board.</summary>
public sealed class QueueTexts;
