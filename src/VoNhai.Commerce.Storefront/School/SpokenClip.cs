namespace VoNhai.Commerce.Storefront.School;

/// <summary>A recording of one part of a lesson, a drill or a radio script.</summary>
/// <param name="Language">The code of its language.</param>
/// <param name="Of">What it is of: <c>bai-06</c>.</param>
/// <param name="Part">Which part: <c>chuyen-ke</c>.</param>
/// <param name="File">Below the course's folder.</param>
internal sealed record SpokenClip(string Language, string Of, string Part, string File);
