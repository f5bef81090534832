namespace VoNhai.Commerce.Storefront.School;

/// <summary>What is true behind the scene of a drill, and which choice that makes right.</summary>
/// <param name="Kind">Scam or honest.</param>
/// <param name="Facts">The evidence as facts, for the rule book.</param>
/// <param name="Found">The evidence in words, for the learner who looks.</param>
/// <param name="Right">The place of the right choice, from 0.</param>
internal sealed record DrillTwin(TwinKind Kind, IReadOnlyList<Evidence> Facts, string Found, int Right);
