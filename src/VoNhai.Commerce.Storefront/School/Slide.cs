namespace VoNhai.Commerce.Storefront.School;

/// <summary>What a projector shows at once.</summary>
/// <param name="Part">The lesson's part; <c>null</c> for the first slide and the last.</param>
/// <param name="Markdown">Its text; empty for a question.</param>
/// <param name="Question">The question that the class is asked.</param>
/// <param name="IsAnswered">Whether it is asked, or told.</param>
internal sealed record Slide(LessonPart? Part, string Markdown, QuizQuestion? Question = null, bool IsAnswered = false);
