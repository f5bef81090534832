namespace VoNhai.Commerce.Storefront.School;

/// <summary>One part of a lesson.</summary>
/// <param name="Part">Which.</param>
/// <param name="Markdown">Its text without the heading; empty for the questions, which stand in <see cref="Lesson.Quiz"/>.</param>
internal sealed record LessonSection(LessonPart Part, string Markdown);
