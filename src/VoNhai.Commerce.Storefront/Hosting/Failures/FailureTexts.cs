namespace VoNhai.Commerce.Storefront.Hosting.Failures;

/// <summary>Names the resource file that holds the words for failures.</summary>
internal sealed class FailureTexts;
