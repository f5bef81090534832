namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file of what is said about payment codes. Texts <c>Tell.*</c> are sent to the browser, which says the same.</summary>
public sealed class CodeTexts;
