namespace VoNhai.Commerce.Storefront.Resources;

/// <summary>Names the resource file that holds the words for what households say themselves.</summary>
public sealed class RecordingTexts;
