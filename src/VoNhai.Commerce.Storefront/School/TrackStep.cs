namespace VoNhai.Commerce.Storefront.School;

/// <summary>One lesson of a track, perhaps cut shorter there.</summary>
internal sealed record TrackStep(string LessonId, int Minutes, string Title);
