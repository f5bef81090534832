namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what is said about a household's books, debts and counted cash.</summary>
public sealed class BookTexts;
