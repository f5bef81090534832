namespace VoNhai.Commerce.Storefront.School;

/// <summary>One truth behind a drill.</summary>
/// <param name="Found">HTML.</param>
/// <param name="Right">The right choice, from 0.</param>
internal sealed record DrillTwinDocument(string Found, int Right);
