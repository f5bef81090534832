namespace VoNhai.Commerce.Storefront.School;

/// <summary>Something that was finished, as the server saw it: a form was sent and all of it was right.</summary>
/// <param name="Kind">What it was.</param>
/// <param name="Id">The lesson's id; empty for a set of drills.</param>
public readonly record struct LearningDone(LearningKind Kind, string Id);
